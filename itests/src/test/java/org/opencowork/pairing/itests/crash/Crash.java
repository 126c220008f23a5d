package org.opencowork.pairing.itests.crash;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;

/**
 * Where this process is to be killed.
 *
 * @param point null for wherever the killer likes
 * @param commandId the command that is to be on its way there
 */
record Crash(@Nullable CrashPoint point, String commandId) {

    /** Nowhere in particular. */
    static final Crash NONE = new Crash(null, "");

    /** What is said on standard output when the point is reached. */
    static final String HERE = "here";

    /** Calls the killer and waits, if this is the place; one who would rather not kill closes standard input. */
    void at(CrashPoint reached, String command) {
        if (reached == point && command.equals(commandId)) {
            System.out.println(HERE);
            try {
                System.in.read();
            } catch (IOException broken) {
                throw new UncheckedIOException(broken);
            }
        }
    }
}
