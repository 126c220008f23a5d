package org.opencowork.pairing.launcher.cli;

import org.opencowork.pairing.launcher.control.DeskException.Reason;

/** What a command tells the shell that called it. */
enum ExitStatus {
    DONE(0),
    FAILED(1),
    REFUSED(2),
    USAGE(64);

    private final int code;

    ExitStatus(int code) {
        this.code = code;
    }

    int code() {
        return code;
    }

    static ExitStatus of(Reason reason) {
        return switch (reason) {
            case NOT_FOUND, UNAVAILABLE -> FAILED;
            case REFUSED -> REFUSED;
            case INVALID -> USAGE;
        };
    }
}
