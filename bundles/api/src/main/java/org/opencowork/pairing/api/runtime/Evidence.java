package org.opencowork.pairing.api.runtime;

import org.jspecify.annotations.Nullable;
import org.opencowork.pairing.api.AgentSession;

/**
 * What the runtime can tell about an effect that a crash interrupted.
 *
 * @param session the session that was made, where that was the effect and it happened; else null
 */
public record Evidence(Finding finding, @Nullable AgentSession session) {

    /** What was found. */
    public enum Finding {
        /** It surely took place. */
        HAPPENED,
        /** It surely did not take place, and nothing that was sent before can still bring it about. */
        DID_NOT_HAPPEN,
        /** Nobody can tell. */
        UNKNOWN
    }

    /** A finding about an effect that makes no session. */
    public static Evidence of(Finding finding) {
        return new Evidence(finding, null);
    }
}
