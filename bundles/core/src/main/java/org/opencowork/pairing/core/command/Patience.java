package org.opencowork.pairing.core.command;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/** Waits in small steps for something to come back, but not for ever. Not thread-safe. */
final class Patience {

    private static final Duration STEP = Duration.ofMillis(200);

    private final long deadline;

    Patience(Duration total) {
        deadline = System.nanoTime() + total.toNanos();
    }

    /** Waits a step; false if there is no patience left or the thread was interrupted. */
    boolean more() {
        if (deadline - System.nanoTime() <= 0) {
            return false;
        }
        LockSupport.parkNanos(this, STEP.toNanos());
        return !Thread.currentThread().isInterrupted();
    }
}
