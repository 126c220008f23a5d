package org.opencowork.pairing.launcher.cli;

import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.opencowork.pairing.launcher.control.Json;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code pairing audit}. */
@Command(
        name = "audit",
        description = "Shows what was done through pairings, newest last.",
        subcommands = {AuditVerifyCommand.class, AuditExportCommand.class})
final class AuditCommand extends DeskCommand {

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

    @Option(
            names = "--text",
            paramLabel = "TEXT",
            description = "Only with this, in any case of letters, in the reason, the actor or an id.")
    private @Nullable String text;

    @Option(names = "--limit", paramLabel = "N", description = "At most so many entries (default: ${DEFAULT-VALUE}).")
    private int limit = 50;

    @Override
    String operation() {
        return "audit";
    }

    @Override
    Map<String, Object> arguments() {
        var arguments = new LinkedHashMap<String, Object>();
        arguments.put("limit", limit);
        put(arguments, "pairing", pairing);
        put(arguments, "action", action);
        put(arguments, "since", since);
        put(arguments, "until", until);
        put(arguments, "text", text);
        return arguments;
    }

    private static void put(Map<String, Object> arguments, String name, @Nullable String given) {
        if (given != null) {
            arguments.put(name, given);
        }
    }

    @Override
    void print(PrintWriter out, Object answer) {
        var table = new Table("WHEN", "ACTION", "PAIRING", "SESSION", "COMMAND", "REASON");
        for (var entry : Json.objects(answer)) {
            table.row(entry, "createdAt", "action", "pairingId", "sessionId", "commandId", "reason");
        }
        table.print(out);
    }
}
