package org.opencowork.pairing.api;

import java.time.Instant;

/**
 * The broker's promise that a command is ours until it runs out, by the broker's clock.
 *
 * @param token proves on delivery that the lease is still ours; it is not printed
 */
public record Lease(String leasedBy, String token, Instant expiresAt) {

    @Override
    public String toString() {
        return "Lease[leasedBy=" + leasedBy + ", expiresAt=" + expiresAt + "]";
    }
}
