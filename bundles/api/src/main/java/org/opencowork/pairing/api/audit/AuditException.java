package org.opencowork.pairing.api.audit;

import org.opencowork.pairing.api.Sentence;
import org.opencowork.pairing.api.Told;

/** The audit cannot be written or read; the message says what the person can do. */
public final class AuditException extends Exception implements Told {

    private static final long serialVersionUID = 1L;

    /** Says what is wrong and what can be done. */
    public AuditException(String message, Throwable cause) {
        super(message, cause);
    }

    /** Says what is wrong and what can be done, where no other failure is behind it. */
    public AuditException(String message) {
        super(message);
    }

    /** {@inheritDoc} Translations tell all of them alike. */
    @Override
    public Sentence sentence() {
        return Sentence.of("audit.unusable", String.valueOf(getMessage()));
    }
}
