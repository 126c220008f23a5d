package org.opencowork.pairing.launcher.demo;

import org.jspecify.annotations.Nullable;

/** The demo did not go as it should; the message says what and, where there is one, the remedy. */
public final class DemoException extends Exception {

    private static final long serialVersionUID = 1L;

    /** Says what went wrong. */
    public DemoException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }

    /** Says what went wrong. */
    public DemoException(String message) {
        this(message, null);
    }
}
