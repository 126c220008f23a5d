package org.opencowork.pairing.launcher.cli;

import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.Map;
import org.opencowork.pairing.launcher.control.Json;
import picocli.CommandLine.Command;

/** {@code pairing list}. */
@Command(name = "list", description = "Lists the pairings of this computer, oldest first.")
final class ListCommand extends DeskCommand {

    @Override
    String operation() {
        return "list";
    }

    @Override
    Map<String, Object> arguments() {
        return Map.of();
    }

    @Override
    void print(PrintWriter out, Object answer) {
        var pairings = Json.objects(answer);
        if (pairings.isEmpty()) {
            out.println("No pairings yet. Make one with: pairing create --label L --broker-url U");
            return;
        }
        var table = new Table("ID", "LABEL", "STATUS", "BROKER", "LAST HEARTBEAT", "CAN EXECUTE");
        for (var pairing : pairings) {
            var row = new LinkedHashMap<>(pairing);
            row.put("canExecute", Facts.of(pairing).canExecute() ? "yes" : "no");
            table.row(row, "id", "label", "status", "brokerUrl", "lastHeartbeatAt", "canExecute");
        }
        table.print(out);
    }
}
