package org.opencowork.pairing.api.runtime;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Something that the runtime says has happened, as it came: unredacted.
 *
 * @param id the runtime's own id for it; null if it gave none
 * @param sessionId the session that it is about; null for none
 * @param rootSessionId the root of that session; null if there is no session or its root is not known
 * @param data the event's properties as a JSON tree
 */
public record RuntimeEvent(
        @Nullable String id,
        String type,
        @Nullable String sessionId,
        @Nullable String rootSessionId,
        Map<String, Object> data) {

    @Override
    public String toString() {
        return "RuntimeEvent[type=" + type + ", sessionId=" + sessionId + "]";
    }
}
