package org.opencowork.pairing.launcher.cli;

import java.io.PrintWriter;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.opencowork.pairing.launcher.control.Json;
import picocli.CommandLine.Command;

/** {@code pairing audit verify}. */
@Command(name = "verify", description = "Checks that no audit entry was changed, removed or cut off; fails if one was.")
final class AuditVerifyCommand extends DeskCommand {

    @Override
    String operation() {
        return "audit.verify";
    }

    @Override
    Map<String, Object> arguments() {
        return Map.of();
    }

    @Override
    ExitStatus status(Map<String, @Nullable Object> answer) {
        return Boolean.TRUE.equals(answer.get("whole")) ? ExitStatus.DONE : ExitStatus.FAILED;
    }

    @Override
    void print(PrintWriter out, Object answer) {
        var verdict = Json.object(answer);
        out.println(Table.text(verdict.get("finding")) + " (" + verdict.get("entries") + " entries)");
    }
}
