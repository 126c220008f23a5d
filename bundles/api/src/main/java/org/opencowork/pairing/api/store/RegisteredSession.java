package org.opencowork.pairing.api.store;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A root session that takes part in pairing.
 *
 * @param pairingId the pairing whose command made it; null if the person adopted it
 */
public record RegisteredSession(String id, @Nullable String pairingId, Instant since) {}
