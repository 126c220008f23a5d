package org.opencowork.pairing.core.desk;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.LongSupplier;

/**
 * Notices that the computer was asleep: the wall clock has moved on, the monotonic clock has not. A wall clock that
 * was set forward looks the same, which does no harm. Not thread-safe.
 */
final class SleepWatch {

    private static final Duration NOTICEABLE = Duration.ofSeconds(10);

    private final InstantSource clock;
    private final LongSupplier nanos;
    private Instant lastWall;
    private long lastNanos;

    SleepWatch(InstantSource clock, LongSupplier nanos) {
        this.clock = clock;
        this.nanos = nanos;
        lastWall = clock.instant();
        lastNanos = nanos.getAsLong();
    }

    /** Tells whether it was asleep since the last time that it was asked. */
    boolean woke() {
        var wall = clock.instant();
        var now = nanos.getAsLong();
        var missing = Duration.between(lastWall, wall).minusNanos(now - lastNanos);
        lastWall = wall;
        lastNanos = now;
        return missing.compareTo(NOTICEABLE) > 0;
    }
}
