package org.opencowork.pairing.api;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened and may leave, already redacted.
 *
 * @param sessionId the session that it belongs to; null for none
 * @param commandId the command that it tells of; null for none
 * @param payload what is to be said; null for nothing further
 */
public record PairingEvent(
        String id,
        String pairingId,
        EventType type,
        @Nullable String sessionId,
        @Nullable String commandId,
        Instant occurredAt,
        @Nullable Map<String, Object> payload) {

    /** Returns the event as a JSON tree; the outbox adds {@code sequence} to a session's event. */
    public Map<String, Object> toTree() {
        var tree = new LinkedHashMap<String, @Nullable Object>();
        tree.put("id", id);
        tree.put("pairingId", pairingId);
        tree.put("type", type.wire());
        tree.put("workspaceId", Scope.LOCAL);
        if (sessionId != null) {
            tree.put("sessionId", sessionId);
        }
        if (commandId != null) {
            tree.put("commandId", commandId);
        }
        tree.put("occurredAt", occurredAt.toString());
        if (payload != null) {
            tree.put("payload", payload);
        }
        return Tree.unmodifiable(tree);
    }
}
