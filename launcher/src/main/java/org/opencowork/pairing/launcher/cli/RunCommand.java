package org.opencowork.pairing.launcher.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.opencowork.pairing.launcher.LaunchException;
import org.opencowork.pairing.launcher.PairingRuntime;
import org.opencowork.pairing.launcher.control.DeskException;
import org.opencowork.pairing.launcher.control.DeskException.Reason;
import org.opencowork.pairing.launcher.control.Json;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code pairing run}. */
@Command(
        name = "run",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = "Runs the Desktop until it is stopped with Ctrl-C or SIGTERM.",
        footer = {
            "",
            "Example: pairing run --workspace ~/project --secret-store file --passphrase-file pass.txt",
            "Example: pairing run --headless --workspace ~/project --secret-store file --passphrase-file pass.txt",
            "Example: OPENCODE_SERVER_PASSWORD=… pairing run --opencode-url http://127.0.0.1:4096 --secret-store memory"
        })
final class RunCommand implements Callable<Integer> {

    /** Either an OpenCode that runs already, or one of the Desktop's own. */
    static final class Agent {

        @Option(
                names = "--opencode-url",
                paramLabel = "URL",
                description = "An OpenCode server that runs already; its password comes from OPENCODE_SERVER_PASSWORD.")
        @Nullable
        String url;

        @Option(
                names = "--workspace",
                paramLabel = "DIR",
                description = "Start and look after an OpenCode for this directory (default: the current one).")
        @Nullable
        Path workspace;
    }

    @Option(names = "--headless", description = "Without a window, even where there is a display.")
    private boolean headless;

    @ArgGroup
    private @Nullable Agent agent;

    @Option(
            names = "--opencode-binary",
            paramLabel = "F",
            description = "The OpenCode to start (default: on the PATH).")
    private @Nullable Path binary;

    @Option(names = "--isolate", description = "Give the OpenCode that is started folders of its own.")
    private boolean isolate;

    @Option(
            names = "--confirm-within",
            paramLabel = "MINUTES",
            description = "What a remote proposes waits so long for you, and then counts as denied"
                    + " (default: ${DEFAULT-VALUE}).")
    private int confirmWithin = 10;

    @Option(
            names = "--audit-keep",
            paramLabel = "DAYS",
            description =
                    "Take entries of the audit away so many days after they were written, by whole files of a month"
                            + " or 16 MB; the audit says so itself (default: they are kept for ever).")
    private @Nullable Integer auditKeep;

    @Mixin
    private final NetworkOptions network = new NetworkOptions();

    @Mixin
    private final DesktopOptions options = new DesktopOptions();

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Override
    public Integer call() throws Exception {
        var clock = new StartClock();
        options.secretStore.requireAdapter();
        var desktop = configured(withWindow() ? "desktop" : "desktop-headless");
        Logging.toFile(options.dataDirectory);
        var runtime = desktop.start();
        return new Service(runtime).serve(() -> announce(runtime, clock));
    }

    private boolean withWindow() {
        if (headless || Display.isThere()) {
            return !headless;
        }
        spec.commandLine().getErr().println("There is no display; the Desktop runs without a window.");
        return false;
    }

    private PairingRuntime.Builder configured(String feature) throws DeskException {
        var url = agent == null ? null : agent.url;
        var workspace = url == null ? workspace().toString() : "";
        var desktop = Installation.ofThisProcess()
                .runtime(feature)
                .dataDirectory(options.dataDirectory)
                .passphrase(passphrase())
                .variable("opencodeUrl", url == null ? "" : url)
                .variable("workspace", workspace)
                .variable("isolate", Boolean.toString(isolate))
                .variable("confirmationMinutes", Integer.toString(confirmWithin))
                .variable("auditKeepDays", Integer.toString(keepDays()));
        options.secretStore.configure(desktop);
        network.configure(desktop);
        if (binary != null) {
            desktop.variable("opencodeBinary", binary.toString());
        }
        return desktop;
    }

    /** A Desktop has secrets to keep soon after its start; who types the passphrase sits there now. */
    private Supplier<char[]> passphrase() throws DeskException {
        var source = Passphrase.from(options.passphraseFile);
        return options.secretStore == SecretStoreChoice.FILE ? Passphrase.known(source) : source;
    }

    /** What goes is signed for, with a key that must still be there when the audit is checked. */
    private int keepDays() throws DeskException {
        if (auditKeep == null) {
            return 0;
        }
        if (auditKeep < 1) {
            throw new DeskException(Reason.INVALID, "--audit-keep takes a number of days, at least 1.");
        }
        if (options.secretStore == SecretStoreChoice.MEMORY) {
            throw new DeskException(
                    Reason.INVALID,
                    "--audit-keep needs a secret store that lasts: what is taken away is signed for. Leave it out, or"
                            + " use --secret-store system or file.");
        }
        return auditKeep;
    }

    private Path workspace() throws DeskException {
        var chosen = agent == null || agent.workspace == null ? Path.of("") : agent.workspace;
        try {
            return chosen.toRealPath();
        } catch (IOException absent) {
            throw new DeskException(
                    Reason.INVALID, "There is no workspace " + chosen + "; name an existing directory.", absent);
        }
    }

    private void announce(PairingRuntime runtime, StartClock clock) throws DeskException, LaunchException {
        var ready = new LinkedHashMap<String, Object>();
        ready.put("event", "ready");
        ready.put("dataDir", runtime.dataDirectory().toString());
        ready.put("startMillis", clock.millis());
        ready.putAll(Json.object(runtime.control().call("health", Map.of())));
        spec.commandLine().getOut().println(options.json ? Json.write(ready) : sentence(ready));
    }

    private static String sentence(Map<String, Object> ready) {
        return "The Desktop is up (" + ready.get("startMillis") + " ms, pid " + ready.get("pid") + ", data in "
                + ready.get("dataDir") + "). Stop it with Ctrl-C.\nThe coding agent: "
                + Json.object(ready.get("runtime")).get("summary");
    }
}
