package org.opencowork.pairing.launcher.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.opencowork.pairing.launcher.ControlPlace;
import org.opencowork.pairing.launcher.DataDirectoryInUseException;
import org.opencowork.pairing.launcher.LaunchException;
import org.opencowork.pairing.launcher.PairingRuntime;
import org.opencowork.pairing.launcher.control.ControlClient;
import org.opencowork.pairing.launcher.control.DeskException;
import org.opencowork.pairing.launcher.control.DeskException.Reason;

/** The Desktop that a command speaks with: the running one, or one just for this command. */
final class Desk implements AutoCloseable {

    /** What a command asks of a Desktop that is started just for it. */
    @FunctionalInterface
    interface Setting {
        void configure(PairingRuntime.Builder desktop) throws DeskException;
    }

    private static final Duration PATIENCE = Duration.ofSeconds(15);
    private static final long LOOK_AGAIN_MILLIS = 100;

    private final ControlClient client;
    private final @Nullable PairingRuntime own;

    private Desk(ControlClient client, @Nullable PairingRuntime own) {
        this.client = client;
        this.own = own;
    }

    /**
     * Returns the running Desktop, or starts one that connects to nothing by itself.
     *
     * <p>Another command may just be at work on the same data directory; it is given some seconds to end.
     */
    static Desk open(DesktopOptions options, TokenNeed need, Setting setting)
            throws DeskException, LaunchException, InterruptedException {
        var end = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            var running = running(options.dataDirectory);
            if (running.isPresent()) {
                return running.get();
            }
            need.check(options.secretStore);
            try {
                return started(options, setting);
            } catch (DataDirectoryInUseException busy) {
                if (System.nanoTime() > end) {
                    throw busy;
                }
            }
            Thread.sleep(LOOK_AGAIN_MILLIS);
        }
    }

    private static Optional<Desk> running(Path dataDirectory) throws DeskException {
        var client = client(dataDirectory);
        return client.reachable() ? Optional.of(new Desk(client, null)) : Optional.empty();
    }

    private static Desk started(DesktopOptions options, Setting setting) throws DeskException, LaunchException {
        var runtime = Installation.ofThisProcess()
                .runtime("desktop-headless")
                .dataDirectory(options.dataDirectory)
                .variable("connect", "false")
                .without("org.opencowork.pairing.runtime.opencode")
                .passphrase(Passphrase.from(options.passphraseFile));
        options.secretStore.configure(runtime);
        setting.configure(runtime);
        var own = runtime.start();
        return new Desk(client(options.dataDirectory), own);
    }

    private static ControlClient client(Path dataDirectory) throws DeskException {
        try {
            return new ControlClient(ControlPlace.find(dataDirectory));
        } catch (IOException unreadable) {
            throw new DeskException(
                    Reason.UNAVAILABLE, "Cannot read the data directory " + dataDirectory + ".", unreadable);
        }
    }

    Object call(String operation, Map<String, ?> arguments) throws DeskException {
        return client.call(operation, arguments);
    }

    @Override
    public void close() throws LaunchException, InterruptedException {
        if (own != null) {
            own.close();
        }
    }
}
