package org.opencowork.pairing.api.redaction;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An event as it may leave.
 *
 * @param sessionId the root session that it belongs to; null for none
 * @param data the redacted data, as a JSON tree
 * @param removed how many places were taken out, by the word that stands in for them
 */
public record RedactedEvent(
        String type, @Nullable String sessionId, Map<String, Object> data, Map<String, Integer> removed) {}
