package org.opencowork.pairing.broker.http;

import java.io.ByteArrayOutputStream;
import java.util.concurrent.CompletableFuture;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Request;

/**
 * Reads a bounded body without a thread that waits for it. One that is too long is read on for a while and thrown away: who
 * is still writing when the connection closes may never see why (RFC 9112, section 9.6).
 */
final class BodyReader implements Runnable {

    private static final long MOST_DISCARDED = 4L * 1024 * 1024;

    private final Request request;
    private final int mostBytes;
    private final ByteArrayOutputStream read = new ByteArrayOutputStream();
    private final CompletableFuture<byte[]> body = new CompletableFuture<>();
    private boolean tooLong;
    private long discarded;

    private BodyReader(Request request, int mostBytes) {
        this.request = request;
        this.mostBytes = mostBytes;
    }

    /** Completes with the body; fails with {@link RefusedException} and 413 if it is too long. */
    static CompletableFuture<byte[]> read(Request request, int mostBytes) {
        var reader = new BodyReader(request, mostBytes);
        reader.tooLong = request.getLength() > mostBytes;
        if (request.getLength() > MOST_DISCARDED) {
            reader.refuse();
        } else {
            reader.run();
        }
        return reader.body;
    }

    /** Reads on; called by the server whenever there is more. */
    @Override
    public void run() {
        while (!body.isDone()) {
            var chunk = request.read();
            if (chunk == null) {
                request.demand(this);
                return;
            }
            take(chunk);
        }
    }

    private void take(Content.Chunk chunk) {
        if (Content.Chunk.isFailure(chunk)) {
            body.completeExceptionally(chunk.getFailure());
        } else if (tooLong || read.size() + chunk.remaining() > mostBytes) {
            discard(chunk);
        } else {
            append(chunk);
        }
    }

    private void discard(Content.Chunk chunk) {
        tooLong = true;
        read.reset();
        discarded += chunk.remaining();
        chunk.release();
        if (chunk.isLast() || discarded > MOST_DISCARDED) {
            refuse();
        }
    }

    private void append(Content.Chunk chunk) {
        var bytes = new byte[chunk.remaining()];
        chunk.get(bytes, 0, bytes.length);
        read.writeBytes(bytes);
        chunk.release();
        if (chunk.isLast()) {
            body.complete(read.toByteArray());
        }
    }

    private void refuse() {
        body.completeExceptionally(new RefusedException(Answer.problem(
                        413,
                        "Content too large",
                        "The body may have at most " + mostBytes + " bytes; send less at once.")
                .with("Connection", "close")));
    }
}
