package org.opencowork.pairing.api.secrets;

import org.opencowork.pairing.api.Sentence;
import org.opencowork.pairing.api.Told;

/** The store could not be used; the message says what the person can do, and never holds a secret. */
public final class SecretStoreException extends Exception implements Told {

    private static final long serialVersionUID = 1L;

    /** What stands in the way. */
    public enum Reason {
        /** It is locked; it may be tried again once the person has unlocked it. */
        LOCKED,
        /** It is not there or does not answer. */
        UNAVAILABLE,
        /** What it holds cannot be read: damaged, or under another passphrase. */
        UNREADABLE
    }

    private final Reason reason;

    /** Names what stands in the way and, in the message, the remedy. */
    public SecretStoreException(Reason reason, String message, Throwable cause) {
        super(message, cause);
        this.reason = reason;
    }

    /** Names what stands in the way and, in the message, the remedy. */
    public SecretStoreException(Reason reason, String message) {
        super(message);
        this.reason = reason;
    }

    /** {@inheritDoc} Translations go by the reason. */
    @Override
    public Sentence sentence() {
        return Sentence.ofReason("secrets", reason, getMessage());
    }

    /** Returns what stands in the way. */
    public Reason reason() {
        return reason;
    }
}
