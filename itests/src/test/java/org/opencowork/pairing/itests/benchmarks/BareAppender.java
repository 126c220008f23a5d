package org.opencowork.pairing.itests.benchmarks;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;

/** Appends lines to a file and flushes it, batched as the audit is, and does nothing else. */
final class BareAppender implements AutoCloseable {

    private static final int MOST_IN_A_FLUSH = 256;

    private record Task(String line, CompletableFuture<Void> done) {}

    private final BlockingQueue<Task> tasks = new LinkedBlockingQueue<>();
    private final FileChannel channel;
    private final Thread writer = new Thread(this::run, "bare-writer");

    BareAppender(Path file) throws IOException {
        channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        writer.start();
    }

    /** Returns once the line is on disk. */
    void append(String line) {
        var task = new Task(line, new CompletableFuture<>());
        tasks.add(task);
        task.done.join();
    }

    @Override
    public void close() throws IOException, InterruptedException {
        writer.interrupt();
        writer.join();
        channel.close();
    }

    private void run() {
        var batch = new ArrayList<Task>();
        try {
            while (true) {
                batch.clear();
                batch.add(tasks.take());
                letOthersAsk();
                tasks.drainTo(batch, MOST_IN_A_FLUSH - 1);
                write(batch);
            }
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
    }

    @SuppressWarnings("ThreadPriorityCheck") // as the audit does
    private static void letOthersAsk() {
        Thread.yield();
    }

    private void write(List<Task> batch) {
        try {
            var bytes = new ByteArrayOutputStream();
            batch.forEach(task -> bytes.writeBytes(task.line.getBytes(US_ASCII)));
            var rest = ByteBuffer.wrap(bytes.toByteArray());
            while (rest.hasRemaining()) {
                channel.write(rest);
            }
            channel.force(false);
            batch.forEach(task -> task.done.complete(null));
        } catch (IOException failure) {
            batch.forEach(task -> task.done.completeExceptionally(failure));
        }
    }
}
