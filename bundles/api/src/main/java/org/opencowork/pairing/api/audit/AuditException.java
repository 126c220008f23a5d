package org.opencowork.pairing.api.audit;

/** The audit cannot be written or read; the message says what the person can do. */
public final class AuditException extends Exception {

    private static final long serialVersionUID = 1L;

    /** Says what is wrong and what can be done. */
    public AuditException(String message, Throwable cause) {
        super(message, cause);
    }

    /** Says what is wrong and what can be done, where no other failure is behind it. */
    public AuditException(String message) {
        super(message);
    }
}
