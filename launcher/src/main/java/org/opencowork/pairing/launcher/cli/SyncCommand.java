package org.opencowork.pairing.launcher.cli;

import java.io.PrintWriter;
import org.opencowork.pairing.launcher.PairingRuntime;
import org.opencowork.pairing.launcher.control.DeskException;
import org.opencowork.pairing.launcher.control.Json;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code pairing sync}. */
@Command(
        name = "sync",
        description = "Fetches, runs and delivers at once what waits for a pairing; commands need a running Desktop.")
final class SyncCommand extends OnePairingCommand {

    @Mixin
    private final NetworkOptions network = new NetworkOptions();

    @Override
    void configure(PairingRuntime.Builder desktop) throws DeskException {
        network.configure(desktop);
    }

    @Override
    TokenNeed need() {
        return TokenNeed.KEPT;
    }

    @Override
    void print(PrintWriter out, Object answer) {
        var report = Json.object(answer);
        out.println("Commands fetched: " + report.get("claimed") + ", results delivered: " + report.get("delivered")
                + ", events published: " + report.get("published") + ".");
    }
}
