package org.opencowork.pairing.api.desktop;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One event as it leaves for a pairing.
 *
 * @param type the runtime's name of the event
 * @param sessionId the root session that it belongs to; null for none
 * @param data what leaves, a redacted JSON tree
 * @param removed how many places were taken out, by the word that stands in for them; never what was there
 */
public record Departure(
        Instant at, String type, @Nullable String sessionId, Map<String, Object> data, Map<String, Integer> removed) {}
