package org.opencowork.pairing.api.runtime;

import org.jspecify.annotations.Nullable;
import org.opencowork.pairing.api.Sentence;
import org.opencowork.pairing.api.Told;

/** The runtime did not do what was asked; the message is a sentence for the person, not yet redacted. */
public final class AgentRuntimeException extends Exception implements Told {

    private static final long serialVersionUID = 1L;

    /** What went wrong. */
    public enum Reason {
        /** It is not there or does not answer; nothing was done. */
        UNAVAILABLE,
        /** It knows no such session or request; nothing was done. */
        NOT_FOUND,
        /** It said no; nothing was done. */
        REFUSED,
        /** The request left, but no answer came: it may or may not have been done. */
        OUTCOME_UNKNOWN
    }

    private final Reason reason;

    /** Says what went wrong. */
    public AgentRuntimeException(Reason reason, String message, @Nullable Throwable cause) {
        super(message, cause);
        this.reason = reason;
    }

    /** {@inheritDoc} Translations go by the reason. */
    @Override
    public Sentence sentence() {
        return Sentence.ofReason("agent", reason, getMessage());
    }

    /** Returns what went wrong. */
    public Reason reason() {
        return reason;
    }
}
