package org.opencowork.pairing.runtime.opencode;

import org.jspecify.annotations.Nullable;
import org.opencowork.pairing.api.runtime.AgentRuntimeException;
import org.opencowork.pairing.api.runtime.AgentRuntimeException.Reason;

/** The ways in which a call of OpenCode goes wrong. */
final class Faults {

    private Faults() {}

    static AgentRuntimeException unavailable(String message, @Nullable Throwable cause) {
        return new AgentRuntimeException(Reason.UNAVAILABLE, message, cause);
    }

    static AgentRuntimeException notFound(String message) {
        return new AgentRuntimeException(Reason.NOT_FOUND, message, null);
    }

    static AgentRuntimeException refused(String message) {
        return new AgentRuntimeException(Reason.REFUSED, message, null);
    }

    static AgentRuntimeException outcomeUnknown(String message, @Nullable Throwable cause) {
        return new AgentRuntimeException(Reason.OUTCOME_UNKNOWN, message, cause);
    }
}
