package org.opencowork.pairing.launcher.cli;

import java.io.PrintWriter;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code pairing confirmations approve}. */
@Command(name = "approve", description = "Gives the proposed answer, as your own act.")
final class ConfirmationsApproveCommand extends DeskCommand {

    @Parameters(paramLabel = "ID", description = "The proposal; see: pairing confirmations")
    @SuppressWarnings("NullAway.Init") // set by picocli
    private String id;

    @Override
    String operation() {
        return "confirmations.approve";
    }

    @Override
    Map<String, Object> arguments() {
        return Map.of("id", id);
    }

    @Override
    void print(PrintWriter out, Object answer) {
        out.println("Approved; the agent has the answer.");
    }
}
