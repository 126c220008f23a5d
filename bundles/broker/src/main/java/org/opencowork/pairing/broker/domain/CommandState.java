package org.opencowork.pairing.broker.domain;

import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Where a command stands.
 *
 * @param lease of its last delivery, running or not; null before the first
 * @param end null while it is open
 * @param idempotencyKey under which its result came; null if it came without
 */
public record CommandState(
        @Nullable Lease lease,
        @Nullable CommandEnd end,
        @Nullable String idempotencyKey) {

    /** Decides about a result that is handed in at {@code now}. */
    public Settlement judge(Delivery delivery, Instant now) {
        if (end != null) {
            return isRepeatedBy(delivery) ? Settlement.REPEATED : Settlement.LEASE_LOST;
        }
        return lease != null && lease.isHeldWith(delivery.leaseToken(), now)
                ? Settlement.SETTLED
                : Settlement.LEASE_LOST;
    }

    /** The word for it at {@code now}: {@code pending}, {@code leased}, {@code completed} or {@code failed}. */
    public String word(Instant now) {
        if (end != null) {
            return end.word();
        }
        return lease != null && now.isBefore(lease.until()) ? "leased" : "pending";
    }

    private boolean isRepeatedBy(Delivery delivery) {
        return idempotencyKey != null
                && Objects.equals(idempotencyKey, delivery.idempotencyKey())
                && end == delivery.end();
    }
}
