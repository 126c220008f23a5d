package org.opencowork.pairing.api.store;

/** Durable state cannot be written or read; the message says what the person can do. */
public final class StoreException extends Exception {

    private static final long serialVersionUID = 1L;

    /** Says what is wrong and what can be done. */
    public StoreException(String message, Throwable cause) {
        super(message, cause);
    }

    /** Says what is wrong and what can be done, where no other failure is behind it. */
    public StoreException(String message) {
        super(message);
    }
}
