package org.opencowork.pairing.launcher.cli;

import java.io.PrintWriter;
import org.opencowork.pairing.launcher.PairingRuntime;
import org.opencowork.pairing.launcher.control.DeskException;
import org.opencowork.pairing.launcher.control.Json;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code pairing revoke}. */
@Command(name = "revoke", description = "Ends a pairing for good, here first; the broker is told until it has heard.")
final class RevokeCommand extends OnePairingCommand {

    @Mixin
    private final NetworkOptions network = new NetworkOptions();

    @Override
    void configure(PairingRuntime.Builder desktop) throws DeskException {
        network.configure(desktop);
    }

    @Override
    void print(PrintWriter out, Object answer) {
        super.print(out, answer);
        if (Boolean.TRUE.equals(
                Json.object(Json.object(answer).get("credential")).get("hasToken"))) {
            out.println("The broker has yet to hear of it: a Desktop that runs with the secret store of this pairing"
                    + " tells it, again and again.");
        }
    }
}
