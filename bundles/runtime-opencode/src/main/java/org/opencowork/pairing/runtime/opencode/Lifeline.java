package org.opencowork.pairing.runtime.opencode;

import java.io.File;
import java.util.ArrayList;
import java.util.List;

/**
 * Ties a child process to this one, however this one ends.
 *
 * <p>A shell starts the child and reads its own standard input, which only this process holds open. When that ends,
 * because it was closed or this process was killed, the shell ends the child.
 */
final class Lifeline {

    private static final String SCRIPT = """
            exec 3<&0
            "$@" </dev/null 3<&- &
            child=$!
            (while read -r _; do :; done <&3; kill "$child"; sleep 5; kill -9 "$child") >/dev/null 2>&1 &
            watcher=$!
            exec 3<&-
            wait "$child"
            status=$?
            kill "$watcher" 2>/dev/null
            exit "$status"
            """;

    private Lifeline() {}

    /** Returns the command that runs this one on a lifeline; where there is no POSIX shell, the command itself. */
    static List<String> tie(List<String> command) {
        if (File.separatorChar != '/') {
            return command;
        }
        var tied = new ArrayList<>(List.of("/bin/sh", "-c", SCRIPT, "opencode-lifeline"));
        tied.addAll(command);
        return tied;
    }
}
