package org.opencowork.pairing.api.desktop;

import org.jspecify.annotations.Nullable;
import org.opencowork.pairing.api.Sentence;
import org.opencowork.pairing.api.Told;

/** What the person asked for was not done; the message says why and what to do instead. */
public final class PairingException extends Exception implements Told {

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
    private final transient Sentence sentence;

    /** Says what stands in the way. */
    public PairingException(Reason reason, Sentence sentence, @Nullable Throwable cause) {
        super(sentence.english(), cause);
        this.reason = reason;
        this.sentence = sentence;
    }

    /** Says what stands in the way, where the reason is all that translations go by. */
    public PairingException(Reason reason, String message, @Nullable Throwable cause) {
        this(reason, Sentence.ofReason("pairing", reason, message), cause);
    }

    /** Says what stands in the way. */
    public PairingException(Reason reason, Sentence sentence) {
        this(reason, sentence, null);
    }

    /** Says what stands in the way, where the reason is all that translations go by. */
    public PairingException(Reason reason, String message) {
        this(reason, message, null);
    }

    @Override
    public Sentence sentence() {
        return sentence;
    }

    /** Returns what stands in the way. */
    public Reason reason() {
        return reason;
    }
}
