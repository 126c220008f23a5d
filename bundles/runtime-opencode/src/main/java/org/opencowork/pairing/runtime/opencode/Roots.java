package org.opencowork.pairing.runtime.opencode;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.opencowork.pairing.api.Tree;
import org.opencowork.pairing.api.runtime.AgentRuntimeException;

/**
 * Finds the session at the top of a chain of subagents.
 *
 * <p>Thread-safe. Parents never change, so what was learnt stays true; the oldest knowledge is forgotten and asked for
 * again. A call blocks while the server is asked about sessions that were not heard of.
 */
final class Roots {

    private static final int DEEPEST = 32;
    private static final int MOST_KNOWN = 4096;
    private static final String NO_PARENT = "";

    private final OpenCodeClient client;
    private final Map<String, String> parents = new LinkedHashMap<>();

    Roots(OpenCodeClient client) {
        this.client = client;
    }

    /** Learns from a session as OpenCode describes it. */
    void learn(Map<String, Object> session) {
        Tree.text(session, "id")
                .ifPresent(id -> remember(id, Tree.text(session, "parentID").orElse(NO_PARENT)));
    }

    /** Returns the root, or empty if the session or one above it is unknown, or the chain is too long. */
    Optional<String> rootOf(String sessionId, Deadline deadline) throws AgentRuntimeException {
        var id = sessionId;
        for (var depth = 0; depth < DEEPEST; depth++) {
            var parent = parentOf(id, deadline);
            if (parent == null) {
                return Optional.empty();
            }
            if (parent.equals(NO_PARENT)) {
                return Optional.of(id);
            }
            id = parent;
        }
        return Optional.empty();
    }

    private @Nullable String parentOf(String id, Deadline deadline) throws AgentRuntimeException {
        var known = recall(id);
        if (known != null || !Ids.isSession(id)) {
            return known;
        }
        var answer = client.get("/session/" + id, deadline);
        if (answer.found()) {
            learn(answer.object());
        }
        return recall(id);
    }

    private synchronized @Nullable String recall(String id) {
        return parents.get(id);
    }

    private synchronized void remember(String id, String parent) {
        parents.put(id, parent);
        if (parents.size() > MOST_KNOWN) {
            parents.remove(parents.keySet().iterator().next());
        }
    }
}
