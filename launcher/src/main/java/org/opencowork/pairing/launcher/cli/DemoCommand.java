package org.opencowork.pairing.launcher.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.opencowork.pairing.launcher.control.DeskException;
import org.opencowork.pairing.launcher.demo.Demo;
import org.opencowork.pairing.launcher.demo.DemoException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code pairing demo}. */
@Command(
        name = "demo",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description =
                "Plays everything on this machine: a broker, the Desktop, a real OpenCode with a scripted model, and"
                        + " a remote that sends each kind of command. Needs no internet but for npm, to install OpenCode once.",
        footer = {"", "Example: pairing demo"})
final class DemoCommand implements Callable<Integer> {

    @Option(
            names = "--opencode-binary",
            paramLabel = "F",
            description = "The OpenCode to play with (default: $OPENCODE_BINARY, or a pinned one that is installed).")
    private @Nullable Path binary;

    @Option(names = "--json", description = "JSON lines instead of text.")
    private boolean json;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Override
    public Integer call() throws Exception {
        Logging.toStandardError();
        try {
            new Demo(spec.commandLine().getOut(), json, binary).run();
            return ExitStatus.DONE.code();
        } catch (DemoException failed) {
            throw new DeskException(DeskException.Reason.UNAVAILABLE, String.valueOf(failed.getMessage()), failed);
        }
    }
}
