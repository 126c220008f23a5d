package org.opencowork.pairing.launcher.cli;

import java.io.PrintWriter;
import org.opencowork.pairing.launcher.control.Json;
import picocli.CommandLine.Command;

/** {@code pairing resume}. */
@Command(name = "resume", description = "Lets the events of a paused pairing leave, those first that have waited.")
final class ResumeCommand extends OnePairingCommand {

    @Override
    void print(PrintWriter out, Object answer) {
        out.println("The events of \"" + Table.text(Json.object(answer).get("label")) + "\" leave again.");
    }
}
