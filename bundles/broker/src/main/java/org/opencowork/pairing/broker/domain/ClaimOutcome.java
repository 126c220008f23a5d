package org.opencowork.pairing.broker.domain;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a claim found.
 *
 * @param status as it was in the moment of the claim
 * @param nextLeaseEnd when the next command that somebody else holds becomes free; null if there is none
 */
public record ClaimOutcome(
        List<LeasedCommand> commands,
        RemoteStatus status,
        @Nullable Instant nextLeaseEnd) {

    /** Whether there is something to tell, so that waiting is over. */
    public boolean isTelling() {
        return !commands.isEmpty() || status != RemoteStatus.ONLINE;
    }
}
