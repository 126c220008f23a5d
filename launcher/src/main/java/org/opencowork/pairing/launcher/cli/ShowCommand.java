package org.opencowork.pairing.launcher.cli;

import java.io.PrintWriter;
import org.opencowork.pairing.launcher.control.Json;
import picocli.CommandLine.Command;

/** {@code pairing show}. */
@Command(name = "show", description = "Shows a pairing: what it may, how it stands, what waits.")
final class ShowCommand extends OnePairingCommand {

    @Override
    void print(PrintWriter out, Object answer) {
        var pairing = Json.object(answer);
        Facts.of(pairing).print(out);
        out.println();
        Details.print(out, pairing);
    }
}
