package org.opencowork.pairing.broker.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/**
 * Keeps pairings, commands and events.
 *
 * <p>Thread-safe. What answers with a future changes something: the future completes once the change would survive a
 * crash, or fails with {@link StoreException} or {@link StoreBusyException}; its continuations may take their time.
 * What answers at once only reads, within milliseconds, and throws {@link StoreException}.
 */
public interface BrokerStore extends AutoCloseable {

    /** Finds the pairing that this token opens at the moment, revoked or not. */
    Optional<KnownPairing> pairingWith(TokenDigest token, Instant now);

    /** Finds a pairing by its id. */
    Optional<PairingReport> pairing(String pairingId);

    /** Takes in a pairing that nobody holds yet. */
    CompletableFuture<Registration> register(KnownPairing pairing, Instant now);

    /** Gives a pairing a new token; the old one opens it for the overlap, too, and never again after. */
    CompletableFuture<Rotation> rotate(String pairingId, TokenDigest token, Instant now, Duration overlap);

    /** Changes how the broker stands to a pairing; false if there is none. A revoked one stays revoked. */
    CompletableFuture<Boolean> turn(String pairingId, RemoteStatus status);

    /** Notes a sign of life; answers how the broker stands to the pairing. */
    CompletableFuture<RemoteStatus> heartbeat(String pairingId, String desktopStatus, long cursor, Instant now);

    /** Leases what is free, each under a new token. */
    CompletableFuture<ClaimOutcome> claim(String pairingId, ClaimTerms terms, Instant now);

    /** Takes a result, if its lease still holds. */
    CompletableFuture<Settlement> settle(String pairingId, Delivery delivery, Instant now);

    /** Gives a command its place in the pairing's order. */
    CompletableFuture<Enqueued> enqueue(String pairingId, NewCommand command, Instant now);

    /** Finds a command of a pairing. */
    Optional<CommandReport> command(String pairingId, String commandId);

    /** Keeps those events that are not here yet; answers how many these were. */
    CompletableFuture<Integer> publish(String pairingId, List<PublishedEvent> events);

    /** Reads on behind {@code after}: at most {@code limit} events. */
    EventPage events(String pairingId, long after, int limit);

    /** Finishes what was begun, then lets go of the files. */
    @Override
    void close();
}
