package org.opencowork.pairing.runtime.opencode;

import java.time.Duration;

/** When a call of the port must have ended, however many requests it takes. */
final class Deadline {

    private final long endNanos;

    private Deadline(long endNanos) {
        this.endNanos = endNanos;
    }

    static Deadline in(Duration time) {
        return new Deadline(System.nanoTime() + time.toNanos());
    }

    /** Returns the milliseconds left, 0 or less if there are none. */
    long leftMillis() {
        return Duration.ofNanos(endNanos - System.nanoTime()).toMillis();
    }

    /** Returns the time left: at least 1 ms, which no answer meets. */
    Duration left() {
        var left = Duration.ofNanos(endNanos - System.nanoTime());
        return left.toMillis() > 0 ? left : Duration.ofMillis(1);
    }
}
