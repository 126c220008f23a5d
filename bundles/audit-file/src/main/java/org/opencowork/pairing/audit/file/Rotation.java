package org.opencowork.pairing.audit.file;

import java.time.Duration;
import java.time.Instant;

/**
 * When a new file is begun, and how long old ones stay.
 *
 * @param bytes after which a new file is begun
 * @param age after which a new file is begun, too
 * @param keep how long a file stays after its newest entry; zero for ever
 */
record Rotation(long bytes, Duration age, Duration keep) {

    /** By size alone; every file stays. */
    static Rotation bySize(long bytes) {
        return new Rotation(bytes, Duration.ofDays(36_500), Duration.ZERO);
    }

    /** Tells whether a file that was begun then and has grown so far is to be followed by a new one. */
    boolean isDue(long size, Instant begun, Instant now) {
        return size >= bytes || (size > 0 && !begun.plus(age).isAfter(now));
    }

    /** Tells whether a file whose newest entry is of then may go. */
    boolean mayGo(Instant newest, Instant now) {
        return !keep.isZero() && newest.plus(keep).isBefore(now);
    }
}
