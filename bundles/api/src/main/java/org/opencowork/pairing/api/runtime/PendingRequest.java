package org.opencowork.pairing.api.runtime;

import java.util.Map;

/**
 * Something that the agent waits for the person to decide.
 *
 * @param sessionId the session that asks; it may be a subagent's
 * @param rootSessionId the root of that session
 * @param detail all that the runtime says about it, as an unredacted JSON tree: it is for the desk only
 */
public record PendingRequest(String id, Kind kind, String sessionId, String rootSessionId, Map<String, Object> detail) {

    /** What is asked. */
    public enum Kind {
        PERMISSION,
        QUESTION
    }
}
