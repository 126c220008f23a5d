package org.opencowork.pairing.shared.json;

/** It is not JSON as wanted; the message is the end of a sentence and quotes nothing of the text. */
public final class BrokenJsonException extends Exception {

    private static final long serialVersionUID = 1L;

    BrokenJsonException(String message) {
        super(message);
    }
}
