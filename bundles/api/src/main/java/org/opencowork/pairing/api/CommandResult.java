package org.opencowork.pairing.api;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How a command ended, before redaction.
 *
 * @param session the session made or touched; null for none
 * @param sessions the sessions that the pairing may see; null unless asked for
 * @param message in words what happened; null where the status says it all
 * @param data further fields; null for none
 */
public record CommandResult(
        ResultStatus status,
        @Nullable AgentSession session,
        @Nullable List<AgentSession> sessions,
        @Nullable String message,
        @Nullable Map<String, Object> data) {

    private static final Map<String, Object> NO_FENCE = Map.of(
            "supported",
            false,
            "reasonCode",
            "desktop_pairing_projection_fence_unsupported",
            "message",
            "A paired Desktop has no projection to wait for; follow the event stream.",
            "waitable",
            false);

    /** A result that is told by its status and a sentence. */
    public static CommandResult of(ResultStatus status, @Nullable String message) {
        return new CommandResult(status, null, null, message, null);
    }

    /** A result for a command of which nobody can tell whether it had its effect; it is never run again. */
    public static CommandResult inDoubt(String message) {
        return new CommandResult(ResultStatus.FAILED, null, null, message, Map.of("outcome", "in_doubt"));
    }

    /** Returns the result as a JSON tree with the field names of the contract; it still has to be redacted. */
    public Map<String, Object> toTree(boolean exposeLocalPaths) {
        var tree = new LinkedHashMap<String, @Nullable Object>();
        tree.put("ok", status.ok());
        tree.put("status", status.wire());
        if (session != null) {
            tree.put("session", session.toTree(exposeLocalPaths));
        }
        if (sessions != null) {
            tree.put(
                    "sessions",
                    sessions.stream().map(s -> s.toTree(exposeLocalPaths)).toList());
        }
        if (message != null) {
            tree.put("message", message);
        }
        if (data != null) {
            tree.put("data", data);
        }
        tree.put("projectionFence", null);
        tree.put("projectionFenceStatus", NO_FENCE);
        return Tree.unmodifiable(tree);
    }
}
