package org.opencowork.pairing.api.desktop;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.opencowork.pairing.api.Action;
import org.opencowork.pairing.api.Actor;
import org.opencowork.pairing.api.Tree;
import org.opencowork.pairing.api.runtime.PendingRequest;

/**
 * An answer that a remote proposes, and that only the person can give.
 *
 * @param id a digest over the pairing, the request as it was and the answer: what is approved by it is exactly this
 * @param commandId the command that proposed it
 * @param actor who proposes it, as far as the broker says
 * @param request what would be answered, as it was when it was proposed; unredacted, for the desk only
 * @param answer what would be answered
 * @param expiresAt when it counts as denied
 */
public record Proposal(
        String id,
        String pairingId,
        String commandId,
        Actor actor,
        PendingRequest request,
        Action.Answer answer,
        Instant proposedAt,
        Instant expiresAt) {

    /** Returns the proposal as a JSON tree, for the desk only. */
    public Map<String, Object> toTree() {
        var tree = new LinkedHashMap<String, @Nullable Object>();
        tree.put("id", id);
        tree.put("pairingId", pairingId);
        tree.put("commandId", commandId);
        tree.put("actorId", actor.id());
        tree.put("actorLabel", actor.label());
        tree.put("kind", answer.kind().wire());
        tree.put("sessionId", request.sessionId());
        tree.put("rootSessionId", request.rootSessionId());
        tree.put("requestId", request.id());
        tree.put("request", request.detail());
        tree.put("answer", answer.toTree());
        tree.put("proposedAt", proposedAt.toString());
        tree.put("expiresAt", expiresAt.toString());
        return Tree.unmodifiable(tree);
    }
}
