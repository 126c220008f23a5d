package org.opencowork.pairing.transport.http;

import java.time.Duration;
import org.opencowork.pairing.api.transport.TransportException;
import org.opencowork.pairing.api.transport.TransportException.Reason;

/** Counts the calls that run, so that the transport can be taken away without cutting them off. Thread-safe. */
final class CallsInFlight {

    /** One call, until it is closed. */
    @FunctionalInterface
    interface Call extends AutoCloseable {
        @Override
        void close();
    }

    private int running;
    private boolean closed;

    synchronized Call begin() throws TransportException {
        if (closed) {
            throw new TransportException(Reason.UNREACHABLE, "The transport is being replaced; try again.");
        }
        running++;
        return this::end;
    }

    /** Waits without holding up what runs; an interrupt ends the wait. */
    synchronized void refuseNewAndAwaitLast(Duration limit) {
        closed = true;
        var deadline = System.nanoTime() + limit.toNanos();
        try {
            for (var left = limit.toNanos(); running > 0 && left > 0; left = deadline - System.nanoTime()) {
                wait(left / 1_000_000 + 1);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized void end() {
        running--;
        notifyAll();
    }
}
