package org.opencowork.pairing.core.command;

/** A field of a command is not what the contract says; the message names it and quotes nothing. */
final class MalformedException extends Exception {

    private static final long serialVersionUID = 1L;

    MalformedException(String message) {
        super(message);
    }
}
