package org.opencowork.pairing.core.command;

import java.time.Duration;
import org.opencowork.pairing.core.port.Timer;

/** Waits in small steps for something to come back, but not for ever. Not thread-safe. */
final class Patience {

    private static final Duration STEP = Duration.ofMillis(200);

    private final Timer timer;
    private final long deadline;

    Patience(Timer timer, Duration total) {
        this.timer = timer;
        deadline = timer.nanos() + total.toNanos();
    }

    /** Waits a step; false if there is no patience left or the thread was interrupted. */
    boolean more() {
        if (deadline - timer.nanos() <= 0) {
            return false;
        }
        timer.pause(STEP);
        return !Thread.currentThread().isInterrupted();
    }
}
