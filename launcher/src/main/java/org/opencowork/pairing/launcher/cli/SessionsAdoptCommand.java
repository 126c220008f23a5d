package org.opencowork.pairing.launcher.cli;

import java.io.PrintWriter;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code pairing sessions adopt}. */
@Command(
        name = "adopt",
        description = "Lets a session of your own take part, so that remotes with access can reach it.")
final class SessionsAdoptCommand extends DeskCommand {

    @Parameters(paramLabel = "ID", description = "The session, as OpenCode names it.")
    @SuppressWarnings("NullAway.Init") // set by picocli
    private String id;

    @Override
    String operation() {
        return "sessions.adopt";
    }

    @Override
    Map<String, Object> arguments() {
        return Map.of("id", id);
    }

    @Override
    void print(PrintWriter out, Object answer) {
        out.println("Session " + id + " takes part from now on.");
    }
}
