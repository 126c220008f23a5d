package org.opencowork.pairing.runtime.opencode;

import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** Looks again and again until time is up; belongs to one thread. */
final class Patience {

    private final long endNanos;
    private final Duration between;
    private boolean begun;

    Patience(Duration total, Duration between) {
        this.endNanos = System.nanoTime() + total.toNanos();
        this.between = between;
    }

    /** Returns true at once the first time, later after a pause, and false when time is up or the thread is interrupted. */
    boolean oneMoreLook() {
        var pause = begun;
        begun = true;
        return !pause || (System.nanoTime() < endNanos && paused());
    }

    private boolean paused() {
        try {
            TimeUnit.NANOSECONDS.sleep(between.toNanos());
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
