package org.opencowork.pairing.launcher.cli;

import java.io.PrintWriter;
import org.opencowork.pairing.launcher.control.Json;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code pairing show}. */
@Command(name = "show", description = "Shows a pairing: what it may, how it stands, what waits.")
final class ShowCommand extends OnePairingCommand {

    @Option(names = "--explain", description = "Says in plain words what it could do and see at this moment.")
    private boolean explain;

    @Override
    String operation() {
        return explain ? "explain" : "show";
    }

    @Override
    void print(PrintWriter out, Object answer) {
        var pairing = Json.object(answer);
        if (explain) {
            Sentences.print(out, pairing);
            return;
        }
        Facts.of(pairing).print(out);
        out.println();
        Details.print(out, pairing);
    }
}
