package org.opencowork.pairing.core.port;

/** The redactor took too long, so that what it gave does not count. */
public final class RedactorOverdueException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    RedactorOverdueException() {
        super("the redactor took too long");
    }
}
