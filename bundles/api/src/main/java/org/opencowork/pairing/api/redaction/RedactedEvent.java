package org.opencowork.pairing.api.redaction;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An event as it may leave.
 *
 * @param sessionId the root session that it belongs to; null for none
 * @param data the redacted data, as a JSON tree
 * @param removed how many places were taken out, by the word that stands in for them
 * @param removals each of those places, and the fields that never leave, if the scope asks for them; else empty. In a
 *     text that comes in pieces, ranges count from the beginning of the whole text
 */
public record RedactedEvent(
        String type,
        @Nullable String sessionId,
        Map<String, Object> data,
        Map<String, Integer> removed,
        List<Removal> removals) {

    /** Tells nothing of single places. */
    public RedactedEvent(
            String type, @Nullable String sessionId, Map<String, Object> data, Map<String, Integer> removed) {
        this(type, sessionId, data, removed, List.of());
    }
}
