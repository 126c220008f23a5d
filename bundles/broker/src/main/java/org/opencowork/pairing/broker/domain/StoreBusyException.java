package org.opencowork.pairing.broker.domain;

/** The store has too much to do, or is closing; the same attempt may succeed later. */
public final class StoreBusyException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Says why it takes nothing now. */
    public StoreBusyException(String message) {
        super(message);
    }
}
