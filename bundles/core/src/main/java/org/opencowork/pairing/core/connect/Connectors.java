package org.opencowork.pairing.core.connect;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.opencowork.pairing.api.Pairing;
import org.opencowork.pairing.api.PairingStatus;
import org.opencowork.pairing.api.Sentence;
import org.opencowork.pairing.api.audit.AuditException;
import org.opencowork.pairing.api.desktop.SyncReport;
import org.opencowork.pairing.api.secrets.SecretStoreException;
import org.opencowork.pairing.api.store.StoreException;
import org.opencowork.pairing.api.transport.Heartbeat;
import org.opencowork.pairing.api.transport.TransportException;
import org.opencowork.pairing.core.event.OutboxPump;
import org.opencowork.pairing.core.pairing.PairingBook;
import org.opencowork.pairing.core.port.PortEmptyException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The connections of all pairings, and what they work with. Thread-safe. */
public final class Connectors {

    private static final Logger LOG = LoggerFactory.getLogger(Connectors.class);

    private static final Duration EFFECTS_UNDER_WAY = Duration.ofSeconds(10);

    private final ConnectorParts parts;
    private final PairingBook book;
    private final Map<String, Link> links = new ConcurrentHashMap<>();
    private final Map<String, Connection> connections = new ConcurrentHashMap<>();
    private final Set<String> ended = new HashSet<>();
    private final Farewells farewells;

    /** Makes connectors that connect nothing yet. */
    public Connectors(ConnectorParts parts) {
        this.parts = parts;
        book = parts.book();
        farewells = new Farewells(
                parts.ports(), book, parts.tokens(), parts.workers().background());
        parts.ports().transport().whenLeaving(this::renewAll);
        parts.ports().redactor().whenPlugged(this::wakeAll);
    }

    /** Connects every enabled pairing, and goes on telling brokers of revocations that they have not heard of. */
    public void resume() {
        for (var pairing : book.all()) {
            if (pairing.untoldRevocation()) {
                farewells.begin(pairing.id());
            } else if (pairing.enabled() && pairing.status() != PairingStatus.ERROR) {
                resume(pairing.id());
            }
        }
    }

    /** Connects a pairing, or says in the log why it does not. */
    public void resume(String pairingId) {
        try {
            connect(pairingId);
        } catch (StoreException unreadable) {
            LOG.error("Pairing {} does not connect: {}", pairingId, unreadable.getMessage());
        }
    }

    /** Connects a pairing; one that is connected is left as it is. */
    public synchronized void connect(String pairingId) throws StoreException {
        if (!connections.containsKey(pairingId)) {
            var connection = new Connection(
                    parts.ports(), link(pairingId), why -> parts.endings().revokedByBroker(pairingId, why));
            connections.put(pairingId, connection);
            connection.open();
        }
    }

    /** Connects anew a pairing whose broker has moved; one that is not connected is left as it is. */
    public synchronized void reconnect(String pairingId) throws StoreException {
        if (connections.containsKey(pairingId)) {
            disconnect(pairingId);
            connect(pairingId);
        }
    }

    /** Stops a pairing's claims; what runs ends, and its results are handed in. */
    public synchronized void disconnect(String pairingId) {
        Optional.ofNullable(connections.remove(pairingId)).ifPresent(Connection::close);
    }

    /** Stops a pairing until the person has decided how to go on; where that cannot be written down, it is left as it is. */
    private void stop(String pairingId, Sentence why) {
        try {
            link(pairingId).state().stopped(why);
        } catch (StoreException | AuditException | PortEmptyException broken) {
            LOG.warn("That pairing {} was stopped could not be noted: {}", pairingId, broken.getMessage());
        }
        disconnectIfInError(pairingId);
    }

    /** In one step: the person may just be connecting it again, which is not to be undone. */
    private synchronized void disconnectIfInError(String pairingId) {
        if (book.find(pairingId).filter(Connectors::inError).isPresent()) {
            disconnect(pairingId);
        }
    }

    /** Claims nothing for a pairing whose commands cannot be carried out here, until that has been put right. */
    private void hindered(String pairingId, Sentence why) {
        Optional.ofNullable(links.get(pairingId))
                .ifPresent(link -> link.ability().failed(why));
        Optional.ofNullable(connections.get(pairingId)).ifPresent(connection -> connection.hindered(why));
    }

    /** Returns what keeps a pairing's commands from being carried out here; empty for nothing. */
    public Optional<Sentence> hindrance(String pairingId) {
        return Optional.ofNullable(links.get(pairingId))
                .map(Link::ability)
                .orElseGet(() -> new Ability(parts.ports(), parts.ports().timer()::nanos))
                .hindrance()
                .map(Ability.Hindrance::why);
    }

    /** Tells whether a pairing waits for the person to unlock where its token rests. */
    public boolean waitsForSecrets(String pairingId) {
        return Optional.ofNullable(links.get(pairingId))
                .map(Link::ability)
                .filter(Ability::isLocked)
                .isPresent();
    }

    /** Has every broker told soon if commands can be carried out where they could not, or the other way round. */
    public void look() {
        connections.values().forEach(Connection::look);
    }

    private static boolean inError(Pairing pairing) {
        return pairing.status() == PairingStatus.ERROR;
    }

    /** Shuts a pairing off: when this returns, no effect starts any more and no request is on its way. */
    public void shutOff(String pairingId) {
        end(pairingId).ifPresent(link -> {
            link.line().cut();
            link.gate().shut(EFFECTS_UNDER_WAY);
        });
    }

    private synchronized Optional<Link> end(String pairingId) {
        ended.add(pairingId);
        disconnect(pairingId);
        return Optional.ofNullable(links.get(pairingId));
    }

    /** Tells the broker that the pairing was ended, until it has heard. */
    public void sayFarewell(String pairingId) {
        farewells.begin(pairingId);
    }

    /** Waits a bounded time for the broker to hear that the pairing was ended. */
    public void awaitFarewell(String pairingId, Duration patience) {
        Settling.await(
                () -> book.find(pairingId).filter(Pairing::untoldRevocation).isEmpty(), patience);
    }

    /** Something waits in the outbox of a pairing. */
    public void wakePump(String pairingId) {
        Optional.ofNullable(connections.get(pairingId)).ifPresent(Connection::wakePump);
    }

    /** Breaks off what is being published for a pairing; when this returns, it has ended. */
    public void breakOffPump(String pairingId) {
        Optional.ofNullable(links.get(pairingId)).map(Link::pump).ifPresent(OutboxPump::breakOff);
    }

    /** Sends anew whatever was held or waiting, after a sleep or for a transport that leaves. */
    public void renewAll() {
        connections.values().forEach(Connection::renew);
    }

    private void wakeAll() {
        connections.values().forEach(Connection::wake);
    }

    /** Claims once if there is a coding agent, waits for what came, and publishes what waits. */
    public SyncReport sync(String pairingId)
            throws StoreException, TransportException, SecretStoreException, AuditException {
        return new OneSync(parts, link(pairingId)).run();
    }

    /** Returns how many commands of a pairing are under way. */
    public int busy(String pairingId) {
        return Optional.ofNullable(links.get(pairingId))
                .map(link -> link.intake().busy())
                .orElse(0);
    }

    /** Sends a heartbeat with the status that the pairing has, over the line that a revocation cuts. */
    public void beat(Pairing pairing) throws StoreException, TransportException, SecretStoreException {
        var link = link(pairing.id());
        link.line()
                .beat(
                        pairing,
                        new Heartbeat(pairing.status().wire(), link.cursor().position()));
    }

    /** Returns the time at a pairing's broker; empty while it has not told since the start. */
    public Optional<Instant> brokerTime(String pairingId) {
        return Optional.ofNullable(links.get(pairingId))
                .flatMap(link -> link.clock().told());
    }

    /** Tells whether a pairing's broker lets a claim wait for a command; empty while it is not in touch. */
    public Optional<Boolean> brokerHolds(String pairingId) {
        return Optional.ofNullable(connections.get(pairingId)).flatMap(Connection::brokerHolds);
    }

    /** Claims nothing any more, gives what runs a bounded time to end, and cuts every line. */
    public void close(Duration patience) {
        connections.keySet().forEach(this::disconnect);
        Settling.await(links.values(), patience);
        links.values().forEach(link -> link.line().cut());
        farewells.close();
    }

    private synchronized Link link(String pairingId) throws StoreException {
        var known = links.get(pairingId);
        if (known != null) {
            return known;
        }
        var fresh = parts.link(pairingId, why -> stop(pairingId, why), why -> hindered(pairingId, why));
        if (ended.contains(pairingId)) {
            fresh.line().cut();
            fresh.gate().shut(Duration.ZERO);
        }
        links.put(pairingId, fresh);
        return fresh;
    }
}
