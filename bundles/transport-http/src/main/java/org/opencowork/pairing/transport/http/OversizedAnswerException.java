package org.opencowork.pairing.transport.http;

import java.io.IOException;

/** The body of an answer is larger than it may be; the rest of it was not read. */
final class OversizedAnswerException extends IOException {

    private static final long serialVersionUID = 1L;

    OversizedAnswerException(int limit) {
        super("an answer may have at most " + limit + " bytes");
    }
}
