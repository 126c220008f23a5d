package org.opencowork.pairing.itests.crash;

import java.lang.reflect.Proxy;
import java.net.URI;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import org.opencowork.pairing.api.Credential;
import org.opencowork.pairing.api.Limits;
import org.opencowork.pairing.api.Pairing;
import org.opencowork.pairing.api.PairingStatus;
import org.opencowork.pairing.api.Policy;
import org.opencowork.pairing.api.Presence;
import org.opencowork.pairing.api.Scope;
import org.opencowork.pairing.api.Term;
import org.opencowork.pairing.api.secrets.Secret;
import org.opencowork.pairing.api.secrets.SecretName;
import org.opencowork.pairing.api.secrets.SecretStore;
import org.opencowork.pairing.api.store.RegisteredSession;
import org.opencowork.pairing.api.store.StoreException;
import org.opencowork.pairing.audit.file.FileAudit;
import org.opencowork.pairing.core.desk.Desk;
import org.opencowork.pairing.core.desk.DeskTimes;
import org.opencowork.pairing.core.port.Chance;
import org.opencowork.pairing.core.port.Port;
import org.opencowork.pairing.core.port.Ports;
import org.opencowork.pairing.core.port.ThreadTimer;
import org.opencowork.pairing.redaction.ScanningRedactor;
import org.opencowork.pairing.store.sqlite.Database;
import org.opencowork.pairing.store.sqlite.SqliteCommandJournal;
import org.opencowork.pairing.store.sqlite.SqliteEventOutbox;
import org.opencowork.pairing.store.sqlite.SqlitePairingStore;
import org.opencowork.pairing.store.sqlite.SqliteProposalStore;
import org.opencowork.pairing.store.sqlite.SqliteSessionRegistry;
import org.opencowork.pairing.transport.http.HttpBrokerTransport;
import org.opencowork.pairing.urlsafety.DnsEgressRules;

/** The Desktop's real parts in a process of its own, without the framework that would make it slow to start. */
final class Desktop {

    /** The pairing that each of them has. */
    static final String PAIRING = "pairing";

    /** What is said on standard output once it works. */
    static final String UP = "up";

    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final Instant LONG_AGO = Instant.EPOCH;

    private Desktop() {}

    /** Lives until it is killed: directory, broker's URL, number of this life, commands at most, crash point, command. */
    public static void main(String[] arguments) throws StoreException {
        var directory = Path.of(arguments[0]);
        var point = arguments[4].isEmpty() ? null : CrashPoint.valueOf(arguments[4]);
        var crash = new Crash(point, arguments[5]);
        var trace = trace(directory, Integer.parseInt(arguments[2]));
        var desk = new Desk(
                ports(directory, URI.create(arguments[1]), crash, trace, Integer.parseInt(arguments[3])),
                true,
                new DeskTimes(Broker.LEASE, DeskTimes.USUAL.proposals()));
        desk.open();
        System.out.println(UP);
        while (true) {
            LockSupport.park(desk);
        }
    }

    /** Returns the audit in a Desktop's directory. */
    static FileAudit audit(Path directory) {
        return new FileAudit(config(FileAudit.Config.class, directory.resolve("audit")));
    }

    /** Returns up to where the commands of a Desktop are settled, by what is in its directory. */
    static long cursor(Path directory) throws StoreException, SQLException {
        try (var database = new Database(config(Database.Config.class, directory.resolve("store")))) {
            return new SqliteCommandJournal(database).cursor(PAIRING);
        }
    }

    /** Returns the trace in a Desktop's directory. */
    static Trace trace(Path directory, int life) {
        return new Trace(directory.resolve("trace"), life);
    }

    private static Ports ports(Path directory, URI broker, Crash crash, Trace trace, int most) throws StoreException {
        var config = config(Database.Config.class, directory.resolve("store"));
        var database = new Database(config);
        var pairings = new SqlitePairingStore(database);
        var registry = new SqliteSessionRegistry(database);
        if (pairings.load().isEmpty()) {
            registry.add(new RegisteredSession(TracedRuntime.ROOT, PAIRING, LONG_AGO));
            pairings.save(pairing(broker));
        }
        var egress = new DnsEgressRules();
        return new Ports(
                pairings,
                new WatchedJournal(new SqliteCommandJournal(database), crash, trace),
                new SqliteEventOutbox(config, database),
                registry,
                new SqliteProposalStore(database),
                plugged("transport", new WatchedTransport(new HttpBrokerTransport(egress), crash)),
                plugged("egress", egress),
                plugged("redaction", new ScanningRedactor()),
                plugged("secrets", new OneToken()),
                plugged("audit", audit(directory)),
                plugged("agent", new TracedRuntime(trace, crash, most)),
                InstantSource.system(),
                new Chance(new SecureRandom()),
                new ThreadTimer("timer"));
    }

    private static Pairing pairing(URI broker) {
        return new Pairing(
                PAIRING,
                "crash suite",
                "crash suite",
                PairingStatus.PAIRED_OFFLINE,
                true,
                broker,
                Scope.ALL_SESSIONS,
                Policy.DEFAULT.with(Map.of("remoteApprovals", "remote_allowed", "remoteQuestions", "remote_allowed")),
                Limits.DEFAULT,
                Term.OPEN,
                false,
                Presence.NEVER,
                null,
                new Credential(true, "device", LONG_AGO, null),
                LONG_AGO,
                LONG_AGO,
                null,
                null);
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static <T> Port<T> plugged(String name, T adapter) {
        var port = new Port<T>(name, PATIENCE);
        port.plug(adapter, (Comparable) name);
        return port;
    }

    private static <C> C config(Class<C> type, Path directory) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(),
                new Class<?>[] {type},
                (proxy, method, none) ->
                        method.getName().equals("directory") ? directory.toString() : method.getDefaultValue()));
    }

    /** The one token, which nobody needs to keep. */
    private static final class OneToken implements SecretStore {

        @Override
        public Optional<Secret> find(SecretName name) {
            return Optional.of(Secret.copyOf("ocp_of_the_crash_suite".toCharArray()));
        }

        @Override
        public void put(SecretName name, Secret secret) {}

        @Override
        public void remove(SecretName name) {}

        @Override
        public String place() {
            return "nowhere";
        }
    }
}
