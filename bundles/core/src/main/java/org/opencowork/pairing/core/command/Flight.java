package org.opencowork.pairing.core.command;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.opencowork.pairing.api.Lease;

/** A command that this process is busy with, from its claim until its result is handed in. Thread-safe. */
final class Flight {

    private final String id;
    private final long sequence;
    private @Nullable Lease lease;
    private boolean landed;

    Flight(String id, long sequence, @Nullable Lease lease) {
        this.id = id;
        this.sequence = sequence;
        this.lease = lease;
    }

    String id() {
        return id;
    }

    long sequence() {
        return sequence;
    }

    synchronized Optional<Lease> lease() {
        return Optional.ofNullable(lease);
    }

    /** Takes the lease of a further delivery; false if we are no longer busy with the command. */
    synchronized boolean renew(Optional<Lease> newer) {
        if (!landed && newer.isPresent()) {
            lease = newer.get();
        }
        return !landed;
    }

    /** Stops being busy, unless the lease was renewed since {@code used}; true if it stopped. */
    synchronized boolean landUnlessRenewed(@Nullable Lease used) {
        landed = landed || lease == null || lease.equals(used);
        return landed;
    }

    /** Stops being busy. */
    synchronized void land() {
        landed = true;
    }
}
