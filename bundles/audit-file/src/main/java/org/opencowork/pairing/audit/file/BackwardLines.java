package org.opencowork.pairing.audit.file;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.Optional;

/** Gives the lines of a file from the last to the first, and reads no more of it than is asked for. */
final class BackwardLines implements AutoCloseable {

    private static final int BLOCK = 16 * 1024;

    private final FileChannel channel;
    private long unread;
    private byte[] read = new byte[0];

    private BackwardLines(FileChannel channel, long end) {
        this.channel = channel;
        this.unread = end;
    }

    /** Begins at a position just behind a line feed. */
    static BackwardLines before(Path file, long end) throws IOException {
        return new BackwardLines(FileChannel.open(file, StandardOpenOption.READ), end);
    }

    /** Returns the line before, with its line feed, or empty at the beginning of the file. */
    Optional<byte[]> next() throws IOException {
        while (lineFeedBeforeTheLast() < 0 && unread > 0) {
            readOn();
        }
        if (read.length == 0) {
            return Optional.empty();
        }
        var start = lineFeedBeforeTheLast() + 1;
        var line = Arrays.copyOfRange(read, start, read.length);
        read = Arrays.copyOf(read, start);
        return Optional.of(line);
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }

    private int lineFeedBeforeTheLast() {
        for (var i = read.length - 2; i >= 0; i--) {
            if (read[i] == '\n') {
                return i;
            }
        }
        return -1;
    }

    private void readOn() throws IOException {
        if (read.length > ChainedLine.MAX_BYTES) {
            throw new IOException("a line of the audit is longer than any that was written");
        }
        var size = (int) Math.min(BLOCK, unread);
        var longer = ByteBuffer.allocate(size + read.length);
        longer.limit(size);
        unread -= size;
        while (longer.hasRemaining()) {
            if (channel.read(longer, unread + longer.position()) < 0) {
                throw new IOException("the audit became shorter while it was read");
            }
        }
        longer.limit(longer.capacity());
        read = longer.put(read).array();
    }
}
