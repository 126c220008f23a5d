package org.opencowork.pairing.core.port;

/** A part that is needed is not there; nothing was done. */
public final class PortEmptyException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    PortEmptyException(String name) {
        super("There is no " + name + " at the moment. Check that its bundle is installed and has started.");
    }
}
