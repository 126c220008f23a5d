package org.opencowork.pairing.api.transport;

import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.opencowork.pairing.api.Sentence;
import org.opencowork.pairing.api.Told;

/** The broker could not be spoken to; the message is a sentence for the person and quotes no secret. */
public final class TransportException extends Exception implements Told {

    private static final long serialVersionUID = 1L;

    /** What went wrong. */
    public enum Reason {
        /** No connection, no answer in time, or a server error: worth another try later. */
        UNREACHABLE,
        /** 429 or 503: worth another try, not before {@link #retryAfter()}. */
        BUSY,
        /** 401 or 403: the broker does not take this token. */
        TOKEN_REFUSED,
        /** 410: the broker has ended this pairing. */
        GONE,
        /** The rules forbid every address that there is to dial. */
        ADDRESS_REFUSED,
        /** Another 4xx: sending the same again will not help. */
        REQUEST_REFUSED,
        /** The answer is not what the contract says: HTML, broken or hostile JSON, too large. */
        BROKEN_ANSWER,
        /** The caller ended it. */
        CANCELLED
    }

    private final Reason reason;
    private final transient Sentence sentence;
    private final @Nullable Duration retryAfter;

    /** Says what went wrong; {@code retryAfter} null if the broker did not say. */
    public TransportException(
            Reason reason, Sentence sentence, @Nullable Duration retryAfter, @Nullable Throwable cause) {
        super(sentence.english(), cause);
        this.reason = reason;
        this.sentence = sentence;
        this.retryAfter = retryAfter;
    }

    /** Says what went wrong, where the reason is all that translations go by. */
    public TransportException(Reason reason, String message, @Nullable Duration retryAfter, @Nullable Throwable cause) {
        this(reason, Sentence.ofReason("broker", reason, message), retryAfter, cause);
    }

    /** Says what went wrong. */
    public TransportException(Reason reason, Sentence sentence) {
        this(reason, sentence, null, null);
    }

    /** Says what went wrong, where the reason is all that translations go by. */
    public TransportException(Reason reason, String message) {
        this(reason, message, null, null);
    }

    @Override
    public Sentence sentence() {
        return sentence;
    }

    /** Returns what went wrong. */
    public Reason reason() {
        return reason;
    }

    /** Returns how long the broker wants to be left alone, or empty if it did not say. */
    public Optional<Duration> retryAfter() {
        return Optional.ofNullable(retryAfter);
    }
}
