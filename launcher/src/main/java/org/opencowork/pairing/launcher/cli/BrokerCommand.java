package org.opencowork.pairing.launcher.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import org.opencowork.pairing.launcher.control.DeskException;
import org.opencowork.pairing.launcher.control.DeskException.Reason;
import org.opencowork.pairing.launcher.control.Json;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code pairing broker}. */
@Command(
        name = "broker",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = "Runs the reference broker on loopback; its embedded database is in the data directory.",
        footer = {"", "Example: pairing broker --port 8790 --data-dir /tmp/broker"})
final class BrokerCommand implements Callable<Integer> {

    @Option(names = "--port", paramLabel = "P", description = "Port to listen on; 0 takes a free one (default: 0).")
    private int port;

    @Mixin
    private final DesktopOptions options = new DesktopOptions();

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Override
    public Integer call() throws Exception {
        var clock = new StartClock();
        // A directory of its own, so that a Desktop can run on the same data directory.
        var directory = options.dataDirectory.resolve("broker");
        var broker = Installation.ofThisProcess()
                .runtime("broker")
                .dataDirectory(directory)
                .variable("port", Integer.toString(port));
        Logging.toFile(directory);
        return new Service(broker.start()).serve(() -> announce(directory, clock));
    }

    private void announce(Path directory, StartClock clock) throws DeskException {
        var url = "http://127.0.0.1:" + port(directory);
        var ready = new LinkedHashMap<String, Object>();
        ready.put("event", "ready");
        ready.put("pid", ProcessHandle.current().pid());
        ready.put("dataDir", directory.toString());
        ready.put("url", url);
        ready.put(
                "remoteKeyFile", directory.resolve("data").resolve("remote.key").toString());
        ready.put("startMillis", clock.millis());
        spec.commandLine().getOut().println(options.json ? Json.write(ready) : sentence(ready));
    }

    private static String sentence(Map<String, Object> ready) {
        return "The broker is up at " + ready.get("url") + "; the key for its remote side is in "
                + ready.get("remoteKeyFile") + ". Stop it with Ctrl-C.";
    }

    private static String port(Path directory) throws DeskException {
        try {
            return Files.readString(directory.resolve("port")).strip();
        } catch (IOException silent) {
            throw new DeskException(Reason.UNAVAILABLE, "The broker did not say which port it listens on.", silent);
        }
    }
}
