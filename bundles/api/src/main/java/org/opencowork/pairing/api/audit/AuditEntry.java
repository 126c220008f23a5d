package org.opencowork.pairing.api.audit;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.opencowork.pairing.api.Actor;
import org.opencowork.pairing.api.Scope;
import org.opencowork.pairing.api.Tree;

/**
 * One thing that is about to happen, or has happened. It never holds a secret.
 *
 * @param pairingId null for what concerns the Desktop as a whole
 * @param sessionId null for none
 * @param commandId null for none
 * @param reason in words, why; null where the action says it all
 * @param metadata further fields; empty for none
 */
public record AuditEntry(
        String id,
        @Nullable String pairingId,
        String action,
        Actor actor,
        @Nullable String sessionId,
        @Nullable String commandId,
        @Nullable String reason,
        Map<String, Object> metadata,
        Instant createdAt) {

    /** Returns the entry as a JSON tree with the field names of the contract. */
    public Map<String, Object> toTree() {
        var tree = new LinkedHashMap<String, @Nullable Object>();
        tree.put("id", id);
        tree.put("pairingId", pairingId);
        tree.put("action", action);
        tree.put("actorId", actor.id());
        tree.put("actorLabel", actor.label());
        tree.put("workspaceId", Scope.LOCAL);
        tree.put("sessionId", sessionId);
        tree.put("commandId", commandId);
        tree.put("reason", reason);
        if (!metadata.isEmpty()) {
            tree.put("metadata", metadata);
        }
        tree.put("createdAt", createdAt.toString());
        return Tree.unmodifiable(tree);
    }
}
