package org.opencowork.pairing.core.command;

/** The runtime is not there at the moment; nothing was done. */
final class RuntimeAwayException extends Exception {

    private static final long serialVersionUID = 1L;

    RuntimeAwayException(String message) {
        super(message);
    }
}
