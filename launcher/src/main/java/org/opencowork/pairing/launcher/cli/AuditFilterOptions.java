package org.opencowork.pairing.launcher.cli;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which entries of the audit are wanted. */
final class AuditFilterOptions {

    @Option(names = "--pairing", paramLabel = "ID", description = "Only of this pairing.")
    private @Nullable String pairing;

    @Option(
            names = "--action",
            paramLabel = "ACTION",
            description = "Only this, such as command.blocked; with a dot at its end, such as command., all of a kind.")
    private @Nullable String action;

    @Option(
            names = "--since",
            paramLabel = "WHEN",
            description = "Only from this day (2026-01-31, UTC) or moment (2026-01-31T18:00:00Z) on.")
    private @Nullable String since;

    @Option(names = "--until", paramLabel = "WHEN", description = "Only from before this day or moment.")
    private @Nullable String until;

    void addTo(Map<String, Object> arguments) {
        put(arguments, "pairing", pairing);
        put(arguments, "action", action);
        put(arguments, "since", since);
        put(arguments, "until", until);
    }

    private static void put(Map<String, Object> arguments, String name, @Nullable String given) {
        if (given != null) {
            arguments.put(name, given);
        }
    }
}
