package org.opencowork.pairing.launcher.cli;

import java.io.PrintWriter;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.opencowork.pairing.launcher.PairingRuntime;
import org.opencowork.pairing.launcher.control.DeskException;
import org.opencowork.pairing.launcher.control.Json;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** A command that asks the Desktop for one operation and prints what it answers. */
@Command(mixinStandardHelpOptions = true, sortOptions = false)
abstract class DeskCommand implements Callable<Integer> {

    @Mixin
    final DesktopOptions options = new DesktopOptions();

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    CommandSpec spec;

    /** The name of the operation. */
    abstract String operation();

    /** What goes with it. */
    abstract Map<String, Object> arguments();

    /** Prints the answer for a person to read. */
    abstract void print(PrintWriter out, Object answer);

    /** Adds to the answer what only the command line knows. */
    Object completed(Object answer) {
        return answer;
    }

    /** What is needed of the secret store where no Desktop is running. */
    TokenNeed need() {
        return TokenNeed.NONE;
    }

    /** Sets up the Desktop that is started for this command alone where none is running. */
    void configure(PairingRuntime.Builder desktop) throws DeskException {}

    /** The exit status that follows from an answer. */
    ExitStatus status(Map<String, @Nullable Object> answer) {
        return ExitStatus.DONE;
    }

    @Override
    public final Integer call() throws Exception {
        Logging.toStandardError();
        var out = spec.commandLine().getOut();
        try (var desk = Desk.open(options, need(), this::configure)) {
            var answer = completed(desk.call(operation(), arguments()));
            if (options.json) {
                out.println(Json.write(answer));
            } else {
                print(out, answer);
            }
            return status(Json.object(answer)).code();
        }
    }
}
