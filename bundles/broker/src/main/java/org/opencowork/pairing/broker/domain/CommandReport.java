package org.opencowork.pairing.broker.domain;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What the remote side may know of a command.
 *
 * @param deliveries how often it was handed out
 * @param result a JSON object; null while it is open
 * @param endedAt null while it is open
 */
public record CommandReport(
        QueuedCommand queued,
        CommandState state,
        int deliveries,
        @Nullable String result,
        @Nullable Instant endedAt) {

    /** Whether its result is here. */
    public boolean hasEnded() {
        return state.end() != null;
    }
}
