package org.opencowork.pairing.launcher.cli;

import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.opencowork.pairing.launcher.PairingRuntime;
import org.opencowork.pairing.launcher.control.DeskException;
import org.opencowork.pairing.launcher.control.DeskException.Reason;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** A command that answers lines by a function of the feature that is called as it is; no Desktop takes part. */
@Command(mixinStandardHelpOptions = true, sortOptions = false)
abstract class LinesCommand implements Callable<Integer> {

    /** Nothing is kept; these are taken because every command takes them. */
    @Option(
            names = {"--data-dir", "--secret-store", "--passphrase-file"},
            hidden = true)
    private List<String> unusedPlaces = new ArrayList<>();

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    CommandSpec spec;

    /** Not System.in, which cannot be asked whether there is more while it waits for more. */
    private final InputStream in = new FileInputStream(FileDescriptor.in);

    private final String what;
    private final ExitStatus unwell;

    /**
     * Makes a command.
     *
     * @param what it does, to begin a sentence with
     * @param unwell how it ends where the function says that not all is well
     */
    LinesCommand(String what, ExitStatus unwell) {
        this.what = what;
        this.unwell = unwell;
    }

    /** Returns what the function is given beside the input and the output; refuses wrong usage. */
    abstract Map<String, Object> arguments();

    /** Sets what the feature lets be set. */
    PairingRuntime.Builder configured(PairingRuntime.Builder runtime) {
        return runtime;
    }

    @Override
    public final Integer call() throws Exception {
        Logging.toStandardError();
        var commandLine = spec.commandLine();
        var arguments = new HashMap<>(arguments());
        arguments.put("in", in);
        arguments.put("out", new CheckedOutput(commandLine.getOut()));
        try (var directory = new TemporaryDirectory();
                var runtime = configured(Installation.ofThisProcess()
                                .runtime(spec.name())
                                .dataDirectory(directory.path()))
                        .start()) {
            var well = runtime.function(spec.name()).apply(arguments);
            return (Boolean.TRUE.equals(well) ? ExitStatus.DONE : unwell).code();
        } catch (IllegalArgumentException unfit) {
            throw new ParameterException(commandLine, String.valueOf(unfit.getMessage()), unfit);
        } catch (UncheckedIOException broken) {
            throw new DeskException(Reason.UNAVAILABLE, what + " stopped: " + broken.getMessage(), broken);
        }
    }

    /** What to throw at wrong usage. */
    ParameterException wrong(String sentence) {
        return new ParameterException(spec.commandLine(), sentence);
    }
}
