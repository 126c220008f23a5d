package org.opencowork.pairing.launcher.control;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What was asked of the Desktop was not done; the message says why and what to do instead. */
public final class DeskException extends Exception {

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
        UNAVAILABLE;

        /** Returns the word on the socket, such as {@code not_found}. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** Returns the reason for a word on the socket; an unknown word means that something is broken. */
        static Reason of(String word) {
            for (var reason : values()) {
                if (reason.word().equals(word)) {
                    return reason;
                }
            }
            return UNAVAILABLE;
        }
    }

    private final Reason reason;

    /** Says what stands in the way. */
    public DeskException(Reason reason, String message, @Nullable Throwable cause) {
        super(message, cause);
        this.reason = reason;
    }

    /** Says what stands in the way. */
    public DeskException(Reason reason, String message) {
        this(reason, message, null);
    }

    /** Returns what stands in the way. */
    public Reason reason() {
        return reason;
    }
}
