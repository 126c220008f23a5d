package org.opencowork.pairing.api;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A session of the coding agent.
 *
 * @param rootId the session from which this one was begun as a subagent, at the top; its own id if it is a root
 * @param directory the local directory that it works in; it leaves only where policy exposes local paths
 */
public record AgentSession(
        String id, String rootId, String title, @Nullable String directory, Instant createdAt, Instant updatedAt) {

    /** Returns the session as a result carries it. */
    public Map<String, Object> toTree(boolean exposeLocalPaths) {
        var tree = new LinkedHashMap<String, @Nullable Object>();
        tree.put("id", id);
        tree.put("title", title);
        tree.put("directory", exposeLocalPaths ? directory : null);
        tree.put("createdAt", createdAt.toString());
        tree.put("updatedAt", updatedAt.toString());
        return Tree.unmodifiable(tree);
    }
}
