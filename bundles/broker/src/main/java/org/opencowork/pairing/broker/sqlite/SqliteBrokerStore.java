package org.opencowork.pairing.broker.sqlite;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import org.opencowork.pairing.broker.domain.BrokerLimits;
import org.opencowork.pairing.broker.domain.BrokerStore;
import org.opencowork.pairing.broker.domain.ClaimOutcome;
import org.opencowork.pairing.broker.domain.ClaimTerms;
import org.opencowork.pairing.broker.domain.CommandReport;
import org.opencowork.pairing.broker.domain.Delivery;
import org.opencowork.pairing.broker.domain.Enqueued;
import org.opencowork.pairing.broker.domain.EventPage;
import org.opencowork.pairing.broker.domain.KnownPairing;
import org.opencowork.pairing.broker.domain.NewCommand;
import org.opencowork.pairing.broker.domain.PairingReport;
import org.opencowork.pairing.broker.domain.PublishedEvent;
import org.opencowork.pairing.broker.domain.Registration;
import org.opencowork.pairing.broker.domain.RemoteStatus;
import org.opencowork.pairing.broker.domain.Rotation;
import org.opencowork.pairing.broker.domain.Settlement;
import org.opencowork.pairing.broker.domain.StoreException;
import org.opencowork.pairing.broker.domain.TokenDigest;

/** Keeps everything in the file {@code broker.db} of a directory that it holds alone. */
public final class SqliteBrokerStore implements BrokerStore {

    private final DirectoryLock lock;
    private final Writer writer;
    private final Reader reader;
    private final BrokerLimits limits;

    private SqliteBrokerStore(DirectoryLock lock, Writer writer, Reader reader, BrokerLimits limits) {
        this.lock = lock;
        this.writer = writer;
        this.reader = reader;
        this.limits = limits;
    }

    /**
     * Opens the database, which is made or brought to the newest schema if need be.
     *
     * @param directory exists, and only this user can read it
     * @param executor runs what follows a change
     * @throws IOException if another broker uses the directory, or the file cannot be used
     */
    public static SqliteBrokerStore open(Path directory, Executor executor, BrokerLimits limits) throws IOException {
        var lock = DirectoryLock.take(directory);
        try {
            var connections = new Connections(directory.resolve("broker.db"));
            var connection = connections.writer();
            Migrations.apply(connection);
            var reader = new Reader(new Session(connections.reader()));
            return new SqliteBrokerStore(lock, Writer.start(new Session(connection), executor), reader, limits);
        } catch (SQLException e) {
            lock.close();
            throw new IOException("The broker's database in " + directory + " cannot be used: " + e.getMessage(), e);
        }
    }

    @Override
    public Optional<KnownPairing> pairingWith(TokenDigest token, Instant now) {
        var found = reader.read(session -> {
            var pairings = new Pairings(session);
            var current = pairings.with(token);
            return current.isPresent() ? current : pairings.withRetired(token, now);
        });
        // The index is not searched in constant time; the comparison that counts is.
        return found.filter(pairing -> pairing.token().equals(token));
    }

    @Override
    public Optional<PairingReport> pairing(String pairingId) {
        return reader.read(session -> new Pairings(session).report(pairingId));
    }

    @Override
    public CompletableFuture<Registration> register(KnownPairing pairing, Instant now) {
        return writer.submit(session -> new Pairings(session).register(pairing, now));
    }

    @Override
    public CompletableFuture<Rotation> rotate(String pairingId, TokenDigest token, Instant now, Duration overlap) {
        return writer.submit(session -> new Pairings(session).rotate(pairingId, token, now, overlap));
    }

    @Override
    public CompletableFuture<Boolean> turn(String pairingId, RemoteStatus status) {
        return writer.submit(session -> new Pairings(session).turn(pairingId, status));
    }

    @Override
    public CompletableFuture<RemoteStatus> heartbeat(String pairingId, String desktopStatus, long cursor, Instant now) {
        return writer.submit(session -> new Pairings(session).heartbeat(pairingId, desktopStatus, cursor, now));
    }

    @Override
    public CompletableFuture<ClaimOutcome> claim(String pairingId, ClaimTerms terms, Instant now) {
        return writer.submit(new ClaimWork(pairingId, terms, limits.bodyBytes(), now));
    }

    @Override
    public CompletableFuture<Settlement> settle(String pairingId, Delivery delivery, Instant now) {
        return writer.submit(new SettleWork(pairingId, delivery, now));
    }

    @Override
    public CompletableFuture<Enqueued> enqueue(String pairingId, NewCommand command, Instant now) {
        return writer.submit(new EnqueueWork(pairingId, command, limits, now));
    }

    @Override
    public Optional<CommandReport> command(String pairingId, String commandId) {
        return reader.read(session -> new Commands(session).find(pairingId, commandId));
    }

    @Override
    public CompletableFuture<Integer> publish(String pairingId, List<PublishedEvent> events) {
        return writer.submit(new PublishWork(pairingId, events, limits.eventsKept()));
    }

    @Override
    public EventPage events(String pairingId, long after, int limit) {
        return reader.read(session -> new Events(session).page(pairingId, after, limit));
    }

    @Override
    public void close() {
        try (lock) {
            writer.close();
            reader.close();
        } catch (SQLException | IOException e) {
            throw new StoreException("The broker's database could not be closed.", e);
        }
    }
}
