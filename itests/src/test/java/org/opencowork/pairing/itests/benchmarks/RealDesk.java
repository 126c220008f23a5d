package org.opencowork.pairing.itests.benchmarks;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import org.opencowork.pairing.api.runtime.AgentRuntime;
import org.opencowork.pairing.api.secrets.SecretName;
import org.opencowork.pairing.api.store.RegisteredSession;
import org.opencowork.pairing.audit.file.FileAudit;
import org.opencowork.pairing.core.desk.Desk;
import org.opencowork.pairing.core.port.Chance;
import org.opencowork.pairing.core.port.Port;
import org.opencowork.pairing.core.port.Ports;
import org.opencowork.pairing.core.port.ThreadTimer;
import org.opencowork.pairing.itests.support.Settings;
import org.opencowork.pairing.redaction.ScanningRedactor;
import org.opencowork.pairing.secrets.memory.MemorySecretStore;
import org.opencowork.pairing.store.sqlite.Database;
import org.opencowork.pairing.store.sqlite.SqliteCommandJournal;
import org.opencowork.pairing.store.sqlite.SqliteEventOutbox;
import org.opencowork.pairing.store.sqlite.SqlitePairingStore;
import org.opencowork.pairing.store.sqlite.SqliteProposalStore;
import org.opencowork.pairing.store.sqlite.SqliteSessionRegistry;
import org.opencowork.pairing.transport.http.HttpBrokerTransport;
import org.opencowork.pairing.urlsafety.DnsEgressRules;

/** A desk over the real parts, all but the agent; it is paired before it opens. */
final class RealDesk implements AutoCloseable {

    private static final Duration SHORTLY = Duration.ofSeconds(10);

    private final Database database;
    private final FileAudit audit;
    private final WatchedTransport transport;
    private final Ports ports;
    private final Desk desk;

    private RealDesk(Path directory, Paired paired, AgentRuntime runtime) throws Exception {
        Map<String, Object> store =
                Map.of("directory", directory.resolve("store").toString());
        database = new Database(Settings.of(Database.Config.class, store));
        audit = new FileAudit(Settings.of(
                FileAudit.Config.class,
                Map.of("directory", directory.resolve("audit").toString())));
        var egress = new DnsEgressRules();
        transport = new WatchedTransport(new HttpBrokerTransport(egress));
        ports = new Ports(
                new SqlitePairingStore(database),
                new SqliteCommandJournal(database),
                new SqliteEventOutbox(Settings.of(Database.Config.class, store), database),
                new SqliteSessionRegistry(database),
                new SqliteProposalStore(database),
                new Port<>("transport", SHORTLY),
                new Port<>("rules", SHORTLY),
                new Port<>("redaction", SHORTLY),
                new Port<>("secrets", SHORTLY),
                new Port<>("audit", SHORTLY),
                new Port<>("agent", SHORTLY),
                InstantSource.system(),
                new Chance(new SecureRandom()),
                new ThreadTimer("benchmark-timer"));
        ports.transport().plug(transport, only());
        ports.egress().plug(egress, only());
        ports.redactor().plug(new ScanningRedactor(), only());
        ports.secrets().plug(new MemorySecretStore(), only());
        ports.audit().plug(audit, only());
        ports.runtime().plug(runtime, only());
        pair(paired);
        desk = new Desk(ports, true);
    }

    /** Makes a desk that is paired and does nothing yet. */
    static RealDesk paired(Path directory, Paired paired, AgentRuntime runtime) throws Exception {
        return new RealDesk(directory, paired, runtime);
    }

    /** Connects. */
    RealDesk open() {
        desk.open();
        return this;
    }

    WatchedTransport transport() {
        return transport;
    }

    /** Waits until all events have left too. */
    void awaitPublished(Paired paired) throws Exception {
        while (ports.outbox().waiting(paired.id()) > 0) {
            Thread.sleep(10);
        }
    }

    @Override
    public void close() throws Exception {
        desk.close();
        ports.timer().close();
        audit.close();
        database.close();
    }

    private void pair(Paired paired) throws Exception {
        ports.pairings().save(paired.pairing());
        ports.secrets()
                .run(secrets -> secrets.put(new SecretName("pairing." + paired.id() + ".token"), paired.token()));
        for (var number = 0; number < Orders.SESSIONS; number++) {
            ports.registry().add(new RegisteredSession(Orders.session(number), paired.id(), Instant.now()));
        }
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static Comparable<Object> only() {
        return (Comparable) Integer.valueOf(0);
    }
}
