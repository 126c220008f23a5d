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
        subcommands = AuditVerifyCommand.class)
final class AuditCommand extends DeskCommand {

    @Option(names = "--pairing", paramLabel = "ID", description = "Only of this pairing.")
    private @Nullable String pairing;

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
        if (pairing != null) {
            arguments.put("pairing", pairing);
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
