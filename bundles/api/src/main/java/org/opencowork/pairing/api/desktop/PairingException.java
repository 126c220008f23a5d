package org.opencowork.pairing.api.desktop;

import org.jspecify.annotations.Nullable;

/** What the person asked for was not done; the message says why and what to do instead. */
public final class PairingException extends Exception {

    private static final long serialVersionUID = 1L;

    /** What stands in the way. */
    public enum Reason {
        /** There is no such pairing or session. */
        NOT_FOUND,
        /** What was given is not well-formed. */
        INVALID,
        /** A rule forbids it. */
        REFUSED,
        /** A part that is needed does not work at the moment. */
        UNAVAILABLE
    }

    private final Reason reason;

    /** Says what stands in the way. */
    public PairingException(Reason reason, String message, @Nullable Throwable cause) {
        super(message, cause);
        this.reason = reason;
    }

    /** Says what stands in the way. */
    public PairingException(Reason reason, String message) {
        this(reason, message, null);
    }

    /** Returns what stands in the way. */
    public Reason reason() {
        return reason;
    }
}
