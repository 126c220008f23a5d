package org.opencowork.pairing.core.command;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.opencowork.pairing.api.Lease;

/**
 * Lets a command through only while its lease surely lasts.
 *
 * @param margin how much of the lease must be left when an effect starts; it covers the second that a {@code Date}
 *     header leaves open
 */
record Fence(Duration margin) {

    /** Tells whether the lease is there and lasts longer than the margin. */
    boolean holds(Optional<Lease> lease, Instant brokerNow) {
        return lease.filter(held -> brokerNow.plus(margin).isBefore(held.expiresAt()))
                .isPresent();
    }
}
