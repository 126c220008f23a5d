package org.opencowork.pairing.core.bench;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.opencowork.pairing.api.CommandKind;

/** Commands as a broker sends them, without their leases. */
public final class Orders {

    private Orders() {}

    /** Returns a well-formed command of this kind, with a payload that fits it. */
    public static Map<String, Object> order(String pairingId, String id, long sequence, CommandKind kind) {
        var order = new LinkedHashMap<String, Object>();
        order.put("id", id);
        order.put("kind", kind.wire());
        order.put("pairingId", pairingId);
        order.put("workspaceId", "local");
        order.put("actorId", "actor-1");
        order.put("actorLabel", "Ada");
        order.put("sequence", sequence);
        order.put("createdAt", "2026-03-01T12:00:00Z");
        if (kind.needsSession()) {
            order.put("sessionId", "ses-1");
        }
        order.put("payload", payload(kind));
        return order;
    }

    private static Map<String, Object> payload(CommandKind kind) {
        return switch (kind) {
            case PROMPT -> Map.of("text", "Tidy up");
            case PERMISSION_RESPOND -> Map.of("permissionId", "per-1", "allowed", true);
            case QUESTION_REPLY -> Map.of("requestId", "que-1", "answers", List.of(List.of("yes")));
            case QUESTION_REJECT -> Map.of("requestId", "que-1");
            case CREATE_SESSION, ABORT, STATUS, REVOKE_PAIRING -> Map.of();
        };
    }
}
