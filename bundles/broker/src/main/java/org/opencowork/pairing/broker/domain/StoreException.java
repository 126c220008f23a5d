package org.opencowork.pairing.broker.domain;

/** The store could not do its work; nothing of the attempt was kept. */
public final class StoreException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Says what could not be done, and why. */
    public StoreException(String message, Throwable cause) {
        super(message, cause);
    }
}
