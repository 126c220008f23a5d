package org.opencowork.pairing.launcher.cli;

import java.io.PrintWriter;
import org.opencowork.pairing.launcher.control.Json;
import picocli.CommandLine.Command;

/** {@code pairing rotate-token}. */
@Command(
        name = "rotate-token",
        description = "Makes a new token for a pairing and prints it, once.",
        footer = {
            "",
            "The token before it stays in use until the broker takes the new one, so no command is lost. Where the old",
            "one is in wrong hands, have the broker end it at once; the Desktop then changes over by itself."
        })
final class RotateTokenCommand extends OnePairingCommand {

    @Override
    TokenNeed need() {
        return TokenNeed.KEPT;
    }

    @Override
    void print(PrintWriter out, Object answer) {
        var made = Json.object(answer);
        out.println("A new token for \"" + Table.text(made.get("label")) + "\".");
        out.println("  pairing id  " + made.get("id"));
        out.println("  token       " + made.get("token"));
        out.println(
                "Enter it at the remote side, now: it is never shown again. The one before it stays in use until the"
                        + " broker takes this one.");
    }
}
