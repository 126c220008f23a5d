package org.opencowork.pairing.launcher.cli;

import java.io.PrintWriter;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code pairing sessions release}. */
@Command(name = "release", description = "Takes a session out, so that no remote reaches it any more.")
final class SessionsReleaseCommand extends DeskCommand {

    @Parameters(paramLabel = "ID", description = "The session, as OpenCode names it.")
    @SuppressWarnings("NullAway.Init") // set by picocli
    private String id;

    @Override
    String operation() {
        return "sessions.release";
    }

    @Override
    Map<String, Object> arguments() {
        return Map.of("id", id);
    }

    @Override
    void print(PrintWriter out, Object answer) {
        out.println("Session " + id + " takes part no longer.");
    }
}
