package org.opencowork.pairing.api;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What may be told about a pairing's token; the token itself is in the secret store.
 *
 * @param updatedAt since when the token is in use
 * @param rotatingSince since when a newer token waits for the broker to take it; null while none does
 */
public record Credential(
        boolean hasToken,
        String deviceId,
        Instant updatedAt,
        @Nullable Instant rotatingSince) {}
