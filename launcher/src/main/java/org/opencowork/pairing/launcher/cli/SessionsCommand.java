package org.opencowork.pairing.launcher.cli;

import java.io.PrintWriter;
import java.util.Map;
import org.opencowork.pairing.launcher.control.Json;
import picocli.CommandLine.Command;

/** {@code pairing sessions}. */
@Command(
        name = "sessions",
        description = "Lists the sessions that take part in pairing: made through it, or adopted by you.",
        subcommands = {SessionsAdoptCommand.class, SessionsReleaseCommand.class})
final class SessionsCommand extends DeskCommand {

    @Override
    String operation() {
        return "sessions";
    }

    @Override
    Map<String, Object> arguments() {
        return Map.of();
    }

    @Override
    void print(PrintWriter out, Object answer) {
        var sessions = Json.objects(answer);
        if (sessions.isEmpty()) {
            out.println("No session takes part yet. Adopt one of yours with: pairing sessions adopt ID");
            return;
        }
        var table = new Table("ID", "MADE BY PAIRING", "SINCE");
        for (var session : sessions) {
            table.row(session, "id", "pairingId", "since");
        }
        table.print(out);
    }
}
