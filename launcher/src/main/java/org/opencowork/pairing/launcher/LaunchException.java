package org.opencowork.pairing.launcher;

import org.jspecify.annotations.Nullable;

/** The runtime could not be started; the message says why and what to do. */
public sealed class LaunchException extends Exception permits DataDirectoryInUseException {

    private static final long serialVersionUID = 1L;

    /** Says why. */
    public LaunchException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }

    /** Says why. */
    public LaunchException(String message) {
        this(message, null);
    }
}
