package org.opencowork.pairing.api;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which workspaces and sessions a pairing reaches.
 *
 * @param workspaceIds the workspaces; {@code local} is the only one there is
 * @param sessionIds the sessions, each with its subagents; {@code null} means every session of the local registry,
 *     and a list, even an empty one, means only those
 */
public record Scope(List<String> workspaceIds, @Nullable List<String> sessionIds) {

    /** The id of this computer's workspace. */
    public static final String LOCAL = "local";

    /** The most entries that an allowlist holds. */
    public static final int MAX_ENTRIES = 128;

    /** Every session of the local workspace. */
    public static final Scope ALL_SESSIONS = new Scope(List.of(LOCAL), null);

    /** Copies the lists. */
    public Scope {
        workspaceIds = List.copyOf(workspaceIds);
        sessionIds = sessionIds == null ? null : List.copyOf(sessionIds);
    }

    /** Tells whether the session with this root is inside; a subagent's session is asked about by its root. */
    public boolean allowsSession(String rootSessionId) {
        return sessionIds == null || sessionIds.contains(rootSessionId);
    }

    /** Tells whether new sessions may be made: only where the sessions are not listed one by one. */
    public boolean allowsNewSessions() {
        return sessionIds == null;
    }
}
