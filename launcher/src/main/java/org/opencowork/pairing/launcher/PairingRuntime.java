package org.opencowork.pairing.launcher;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.opencowork.pairing.launcher.control.ControlClient;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A pairing runtime inside this process, from {@link Builder#start} until {@link #close}.
 *
 * <p>It holds the lock of its data directory, so there is one for each. A host commands it over its control socket
 * ({@link #control}): only types of the JDK cross the border. Thread-safe.
 */
public final class PairingRuntime implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(PairingRuntime.class);

    private final Path dataDirectory;
    private final DataDirectory lock;
    private final Container container;

    private PairingRuntime(Path dataDirectory, DataDirectory lock, Container container) {
        this.dataDirectory = dataDirectory;
        this.lock = lock;
        this.container = container;
    }

    /** Begins to describe a runtime. */
    public static Builder builder() {
        return new Builder();
    }

    /** Returns the data directory that this runtime holds. */
    public Path dataDirectory() {
        return dataDirectory;
    }

    /** Returns the way to command this runtime, as any other process of this user could. */
    public ControlClient control() throws LaunchException {
        try {
            return new ControlClient(ControlPlace.find(dataDirectory));
        } catch (IOException unreadable) {
            throw new LaunchException("Cannot read the data directory " + dataDirectory + ".", unreadable);
        }
    }

    /**
     * Returns a function that a bundle of the feature offers for this purpose; it works until the runtime stops.
     *
     * @throws LaunchException if no bundle offers it
     */
    @SuppressWarnings("unchecked") // what is passed is a matter of both sides' documentation
    public Function<Map<String, Object>, Object> function(String purpose) throws LaunchException {
        return (Function<Map<String, Object>, Object>) container.offered(Function.class, purpose);
    }

    /**
     * Returns a supplier that a bundle of the feature offers for this purpose; {@code desktop.panel} gives a
     * {@code JComponent} for a window of the host's, to be asked for on the event thread.
     *
     * @throws LaunchException if no bundle offers it
     */
    public Supplier<?> supplier(String purpose) throws LaunchException {
        return container.offered(Supplier.class, purpose);
    }

    /** Blocks until the runtime has stopped, whoever stopped it. */
    public void awaitStop() throws InterruptedException {
        container.awaitStop();
    }

    /** Stops the bundles in reverse order and frees the data directory; blocks at most 40 s, while what runs may end. */
    @Override
    public void close() throws LaunchException, InterruptedException {
        try {
            container.stop();
        } finally {
            release(lock);
        }
    }

    private static void release(DataDirectory lock) {
        try {
            lock.close();
        } catch (IOException left) {
            LOG.warn("Cannot free the data directory; it is free once this process has ended", left);
        }
    }

    /** What a runtime is made of. Feature, bundles and data directory have to be given. */
    public static final class Builder {

        private @Nullable Path feature;
        private @Nullable Path bundles;
        private @Nullable Path dataDirectory;
        private final List<Offer<?>> offers = new ArrayList<>();
        private final Map<String, String> variables = new HashMap<>();
        private final Set<String> unconfigured = new HashSet<>();

        private Builder() {
            SystemKeychain.absent(System.getenv()).forEach(keychain -> without(keychain.pid()));
        }

        /** The feature file: which bundles, and how they are configured. */
        public Builder feature(Path file) {
            feature = file;
            return this;
        }

        /** The directory with the bundles' jars, side by side or as a Maven repository. */
        public Builder bundles(Path directory) {
            bundles = directory.toAbsolutePath();
            return this;
        }

        /** The directory that the runtime keeps everything in; it is made if need be. */
        public Builder dataDirectory(Path directory) {
            dataDirectory = directory.toAbsolutePath();
            return this;
        }

        /** Sets one of the feature's variables. */
        public Builder variable(String name, String value) {
            variables.put(name, value);
            return this;
        }

        /** Leaves a component out: the feature's configuration for this pid is not applied. */
        public Builder without(String pid) {
            unconfigured.add(pid);
            return this;
        }

        /** Takes back {@link #without}. */
        public Builder with(String pid) {
            unconfigured.remove(pid);
            return this;
        }

        /**
         * Where the passphrase of the secrets file comes from; each call gives a fresh copy, which is wiped. Tokens
         * rest in that file then, and not in the system's keychain, unless {@link #with} brings it back.
         */
        public Builder passphrase(Supplier<char[]> source) {
            offers.add(new Offer<>(Supplier.class, source, "secrets.passphrase"));
            SystemKeychain.here().map(SystemKeychain::pid).ifPresent(this::without);
            return this;
        }

        /**
         * The host's Cloud workspaces, by ids that stay the same and the names that the person knows: they are listed
         * beside the local one. Asked about once a second for as long as the runtime runs; any thread, returns at once.
         */
        public Builder workspaces(Supplier<Map<String, String>> source) {
            offers.add(new Offer<>(Supplier.class, source, "host.workspaces"));
            return this;
        }

        /** How the host brings a session before the person, by its id; any thread, returns at once. */
        public Builder sessionViewer(Consumer<String> viewer) {
            offers.add(new Offer<>(Consumer.class, viewer, "host.session"));
            return this;
        }

        /**
         * Starts the runtime and returns once every component works.
         *
         * @throws DataDirectoryInUseException if another runtime holds the data directory
         * @throws LaunchException if it cannot start; nothing of it is left running
         */
        public PairingRuntime start() throws LaunchException {
            var directory = given(dataDirectory, "data directory");
            var read = Feature.read(given(feature, "feature"));
            var jars = new BundleDirectory(given(bundles, "bundle directory")).jars(read.bundles());
            var lock = DataDirectory.lock(directory);
            try {
                var configurations = Configurations.of(read, filling(read, directory), unconfigured);
                var container = new Start(directory, jars, configurations, List.copyOf(offers)).run();
                return new PairingRuntime(directory, lock, container);
            } catch (LaunchException failed) {
                release(lock);
                throw DataDirectory.explained(failed, directory);
            } catch (RuntimeException failed) {
                release(lock);
                throw failed;
            }
        }

        private Variables filling(Feature read, Path directory) throws LaunchException {
            var chosen = new HashMap<>(variables);
            chosen.put("dataDir", directory.toString());
            if (read.variables().containsKey("controlSocket")) {
                chosen.put("controlSocket", socket(directory).toString());
            }
            return new Variables(read.variables(), chosen);
        }

        private static Path socket(Path directory) throws LaunchException {
            try {
                return ControlPlace.prepare(directory, System.getenv());
            } catch (IOException unusable) {
                throw new LaunchException("Cannot place the control socket: " + unusable.getMessage(), unusable);
            }
        }

        private static Path given(@Nullable Path path, String what) {
            if (path == null) {
                throw new IllegalStateException("a runtime needs a " + what);
            }
            return path;
        }
    }
}
