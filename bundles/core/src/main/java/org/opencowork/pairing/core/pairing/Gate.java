package org.opencowork.pairing.core.pairing;

import java.time.Duration;

/**
 * Stands before every effect of a pairing. Once it is shut nothing passes any more, and whoever shut it knows when
 * the last that had passed is through. Thread-safe.
 */
public final class Gate {

    private int inside;
    private boolean shut;

    /** Passes the gate; false if it is shut. Whoever passed calls {@link #leave()}. */
    public synchronized boolean enter() {
        if (shut) {
            return false;
        }
        inside++;
        return true;
    }

    /** Is through. */
    public synchronized void leave() {
        inside--;
        notifyAll();
    }

    /** Shuts the gate for good and waits for those inside, for a bounded time or until interrupted. */
    public synchronized void shut(Duration patience) {
        shut = true;
        var deadline = System.nanoTime() + patience.toNanos();
        try {
            for (var left = patience.toMillis(); inside > 0 && left > 0; ) {
                wait(left);
                left = (deadline - System.nanoTime()) / 1_000_000;
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /** Tells whether it is shut. */
    public synchronized boolean isShut() {
        return shut;
    }
}
