package org.opencowork.pairing.core.connect;

import java.time.Duration;

/** A wait that can be cut short, or ended for good. Thread-safe; one thread waits. */
final class Pause {

    private boolean woken;
    private boolean closed;

    /** Waits for the duration, or less if it is woken; a wake that came before counts. */
    synchronized void rest(Duration duration) throws InterruptedException {
        var deadline = System.nanoTime() + duration.toNanos();
        for (var left = duration.toMillis(); !woken && !closed && left > 0; ) {
            wait(left);
            left = (deadline - System.nanoTime()) / 1_000_000;
        }
        woken = false;
    }

    /** Cuts the wait short, or the next one. */
    synchronized void wake() {
        woken = true;
        notifyAll();
    }

    /** Ends this and every further wait. */
    synchronized void close() {
        closed = true;
        notifyAll();
    }

    /** Tells whether it was ended. */
    synchronized boolean isClosed() {
        return closed;
    }
}
