package org.opencowork.pairing.api.store;

import org.opencowork.pairing.api.Sentence;
import org.opencowork.pairing.api.Told;

/** Durable state cannot be written or read; the message says what the person can do. */
public final class StoreException extends Exception implements Told {

    private static final long serialVersionUID = 1L;

    /** Says what is wrong and what can be done. */
    public StoreException(String message, Throwable cause) {
        super(message, cause);
    }

    /** Says what is wrong and what can be done, where no other failure is behind it. */
    public StoreException(String message) {
        super(message);
    }

    /** {@inheritDoc} Translations tell all of them alike. */
    @Override
    public Sentence sentence() {
        return Sentence.of("store.unusable", String.valueOf(getMessage()));
    }
}
