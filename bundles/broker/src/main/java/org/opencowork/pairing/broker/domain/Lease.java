package org.opencowork.pairing.broker.domain;

import java.time.Instant;

/** The right to hand in a command's result, until an instant of the broker's clock. */
public record Lease(String token, Instant until) {

    /** Whether it is this lease, and still runs. */
    public boolean isHeldWith(String offeredToken, Instant now) {
        return token.equals(offeredToken) && now.isBefore(until);
    }
}
