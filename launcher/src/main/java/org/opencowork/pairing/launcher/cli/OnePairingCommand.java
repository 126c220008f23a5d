package org.opencowork.pairing.launcher.cli;

import java.io.PrintWriter;
import java.util.Map;
import org.opencowork.pairing.launcher.control.Json;
import picocli.CommandLine.Parameters;

/** A command about one pairing, named by its id. */
abstract class OnePairingCommand extends DeskCommand {

    @Parameters(paramLabel = "ID", description = "The pairing; see: pairing list")
    @SuppressWarnings("NullAway.Init") // set by picocli
    String id;

    @Override
    String operation() {
        return spec.name();
    }

    @Override
    Map<String, Object> arguments() {
        return Map.of("id", id);
    }

    @Override
    void print(PrintWriter out, Object answer) {
        var pairing = Json.object(answer);
        out.println("\"" + Table.text(pairing.get("label")) + "\" is now " + pairing.get("status") + ".");
        if (pairing.get("error") != null) {
            out.println(Table.text(pairing.get("error")));
        }
    }
}
