package org.opencowork.pairing.launcher.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.Map;
import org.opencowork.pairing.launcher.LaunchException;
import org.opencowork.pairing.launcher.control.DeskException;
import org.opencowork.pairing.launcher.control.DeskException.Reason;
import org.opencowork.pairing.launcher.control.Json;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** Says on standard error what went wrong, as a sentence or as JSON, and finds the exit status for it. */
final class Complaints {

    private static final Logger LOG = LoggerFactory.getLogger(Complaints.class);

    private Complaints() {}

    static int misused(ParameterException wrong, String[] arguments) {
        var command = wrong.getCommandLine();
        var message = wrong.getMessage() + suggestion(wrong) + ". Try: "
                + command.getCommandSpec().qualifiedName() + " --help";
        say(command.getErr(), List.of(arguments).contains("--json"), Reason.INVALID, message);
        return ExitStatus.USAGE.code();
    }

    private static String suggestion(ParameterException wrong) {
        if (wrong instanceof UnmatchedArgumentException unmatched) {
            return unmatched.getSuggestions().stream()
                    .findFirst()
                    .map(likely -> "; did you mean " + likely + "?")
                    .orElse("");
        }
        return "";
    }

    static int failed(Exception failure, CommandLine command, ParseResult parsed) {
        var reason = reason(failure);
        var json = command.getParseResult().hasMatchedOption("--json");
        say(command.getErr(), json, reason, String.valueOf(failure.getMessage()));
        return ExitStatus.of(reason).code();
    }

    private static Reason reason(Exception failure) {
        if (failure instanceof DeskException said) {
            return said.reason();
        }
        if (!(failure instanceof LaunchException)) {
            LOG.error("The command failed on a defect", failure);
        }
        return Reason.UNAVAILABLE;
    }

    private static void say(PrintWriter err, boolean json, Reason reason, String message) {
        err.println(json ? Json.write(Map.of("error", Map.of("reason", reason.word(), "message", message))) : message);
    }
}
