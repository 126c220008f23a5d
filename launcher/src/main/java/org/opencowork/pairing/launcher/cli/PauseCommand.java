package org.opencowork.pairing.launcher.cli;

import java.io.PrintWriter;
import org.opencowork.pairing.launcher.control.Json;
import picocli.CommandLine.Command;

/** {@code pairing pause}. */
@Command(
        name = "pause",
        description = "Stops a pairing's events from leaving, also after a restart; its commands still run.",
        footer = {"", "Events wait meanwhile. To let them leave: pairing resume ID"})
final class PauseCommand extends OnePairingCommand {

    @Override
    void print(PrintWriter out, Object answer) {
        var label = Table.text(Json.object(answer).get("label"));
        out.println("No event of \"" + label + "\" leaves any more. Go on with: pairing resume " + id);
    }
}
