package org.opencowork.pairing.launcher.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.opencowork.pairing.launcher.PairingRuntime;
import org.opencowork.pairing.launcher.control.DeskException;
import org.opencowork.pairing.launcher.control.Json;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code pairing doctor}. */
@Command(
        name = "doctor",
        description = "Looks at each part of the Desktop and at the way to each broker, and says what to do where"
                + " something is wrong. A running Desktop goes by the network settings that it was started with.")
final class DoctorCommand extends DeskCommand {

    @Mixin
    private final NetworkOptions network = new NetworkOptions();

    @Override
    void configure(PairingRuntime.Builder desktop) throws DeskException {
        network.configure(desktop);
    }

    private static final long ENOUGH_MEGABYTES = 200;

    @Parameters(paramLabel = "ID", arity = "0..1", description = "Only this pairing; see: pairing list")
    private @Nullable String id;

    @Override
    String operation() {
        return "doctor";
    }

    @Override
    Map<String, Object> arguments() {
        return id == null ? Map.of() : Map.of("id", id);
    }

    /** The disk that everything is kept on. */
    @Override
    Object completed(Object answer) {
        var tree = new LinkedHashMap<>(Json.object(answer));
        var findings = new ArrayList<Object>(Json.objects(tree.get("findings")));
        var free = freeMegabytes();
        var well = free >= ENOUGH_MEGABYTES;
        var disk = new LinkedHashMap<String, @Nullable Object>();
        disk.put("step", "disk");
        disk.put("well", well);
        disk.put("found", free + " MB are free in " + options.dataDirectory + ".");
        disk.put("remedy", well ? null : "Make room: on a full disk no command is taken.");
        findings.add(0, disk);
        tree.put("findings", findings);
        tree.put("well", well && Boolean.TRUE.equals(tree.get("well")));
        return tree;
    }

    @Override
    ExitStatus status(Map<String, @Nullable Object> answer) {
        return Boolean.TRUE.equals(answer.get("well")) ? ExitStatus.DONE : ExitStatus.FAILED;
    }

    @Override
    void print(PrintWriter out, Object answer) {
        for (var finding : Json.objects(Json.object(answer).get("findings"))) {
            var who = finding.get("label") == null ? "" : "\"" + Table.text(finding.get("label")) + "\" ";
            out.println((Boolean.TRUE.equals(finding.get("well")) ? "ok    " : "WRONG ") + who + finding.get("step")
                    + ": " + Table.text(finding.get("found")));
            if (finding.get("remedy") != null) {
                out.println("      " + Table.text(finding.get("remedy")));
            }
        }
    }

    private long freeMegabytes() {
        try {
            return Files.getFileStore(options.dataDirectory).getUsableSpace() / (1024 * 1024);
        } catch (IOException unreadable) {
            return 0;
        }
    }
}
