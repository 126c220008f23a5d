package org.opencowork.pairing.launcher.cli;

import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.opencowork.pairing.launcher.control.Json;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code pairing audit}. */
@Command(
        name = "audit",
        description = "Shows what was done through pairings, newest last.",
        subcommands = {AuditVerifyCommand.class, AuditExportCommand.class})
final class AuditCommand extends DeskCommand {

    @Mixin
    private final AuditFilterOptions filter = new AuditFilterOptions();

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
        filter.addTo(arguments);
        if (text != null) {
            arguments.put("text", text);
        }
        return arguments;
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
