package org.opencowork.pairing.api;

import java.time.Instant;

/** What may be told about a pairing's token; the token itself is in the secret store. */
public record Credential(boolean hasToken, String deviceId, Instant updatedAt) {}
