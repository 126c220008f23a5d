package org.opencowork.pairing.launcher.cli;

import java.io.PrintWriter;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code pairing confirmations deny}. */
@Command(name = "deny", description = "Turns the proposed answer down; the agent goes on waiting for you.")
final class ConfirmationsDenyCommand extends DeskCommand {

    @Parameters(paramLabel = "ID", description = "The proposal; see: pairing confirmations")
    @SuppressWarnings("NullAway.Init") // set by picocli
    private String id;

    @Override
    String operation() {
        return "confirmations.deny";
    }

    @Override
    Map<String, Object> arguments() {
        return Map.of("id", id);
    }

    @Override
    void print(PrintWriter out, Object answer) {
        out.println("Denied. The agent goes on waiting for your own answer.");
    }
}
