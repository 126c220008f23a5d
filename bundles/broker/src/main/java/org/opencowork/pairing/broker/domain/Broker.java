package org.opencowork.pairing.broker.domain;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/**
 * Hands commands from the remote side to Desktops, and results and events back.
 *
 * <p>Thread-safe; no call blocks on a poll. Futures complete once a change is durable, and fail as
 * {@link BrokerStore} says. Once closed, held polls answer with what is there.
 */
public final class Broker implements AutoCloseable {

    private static final Duration NO_NEXT_LOOK = Duration.ofHours(1);

    private final BrokerStore store;
    private final InstantSource clock;
    private final BrokerLimits limits;
    private final LongPolls polls = new LongPolls();

    /** Works on a store that the caller closes after the broker. */
    public Broker(BrokerStore store, InstantSource clock, BrokerLimits limits) {
        this.store = store;
        this.clock = clock;
        this.limits = limits;
    }

    /** Finds the pairing that this token opens at the moment, revoked or not. */
    public Optional<KnownPairing> pairingWith(TokenDigest token) {
        return store.pairingWith(token, clock.instant());
    }

    /** Finds a pairing by its id. */
    public Optional<PairingReport> pairing(String pairingId) {
        return store.pairing(pairingId);
    }

    /** Takes in a pairing that nobody holds yet. */
    public CompletableFuture<Registration> register(KnownPairing pairing) {
        return store.register(pairing, clock.instant());
    }

    /** Gives a pairing a new token; the old one opens it for the overlap, too, so that nothing is lost. */
    public CompletableFuture<Rotation> rotate(String pairingId, TokenDigest token, Duration overlap) {
        return store.rotate(pairingId, token, clock.instant(), overlap);
    }

    /** Changes how the broker stands to a pairing, and tells a held claim; false if there is none. */
    public CompletableFuture<Boolean> turn(String pairingId, RemoteStatus status) {
        return store.turn(pairingId, status)
                .whenComplete((known, failure) -> polls.ring(new Topic.Commands(pairingId)));
    }

    /** Notes a sign of life; answers how the broker stands to the pairing. */
    public CompletableFuture<RemoteStatus> heartbeat(String pairingId, String desktopStatus, long cursor) {
        return store.heartbeat(pairingId, desktopStatus, cursor, clock.instant());
    }

    /** Leases what is free; waits for it if there is nothing, also for leases of others to run out. */
    public CompletableFuture<ClaimOutcome> claim(String pairingId, ClaimTerms terms, Duration wait) {
        return new Poll<ClaimOutcome>(
                        polls,
                        new Topic.Commands(pairingId),
                        () -> store.claim(pairingId, terms, clock.instant()),
                        ClaimOutcome::isTelling,
                        this::untilNextLeaseEnds)
                .within(granted(wait));
    }

    /** Takes a result, if its lease still holds. */
    public CompletableFuture<Settlement> settle(String pairingId, Delivery delivery) {
        return store.settle(pairingId, delivery, clock.instant())
                .whenComplete((settled, failure) -> polls.ring(new Topic.Result(pairingId, delivery.commandId())));
    }

    /** Gives a command its place in the pairing's order. */
    public CompletableFuture<Enqueued> enqueue(String pairingId, NewCommand command) {
        return store.enqueue(pairingId, command, clock.instant())
                .whenComplete((enqueued, failure) -> polls.ring(new Topic.Commands(pairingId)));
    }

    /** Finds a command of a pairing; waits for its result if it is open. */
    public CompletableFuture<Optional<CommandReport>> command(String pairingId, String commandId, Duration wait) {
        return new Poll<Optional<CommandReport>>(
                        polls,
                        new Topic.Result(pairingId, commandId),
                        () -> CompletableFuture.completedFuture(store.command(pairingId, commandId)),
                        found -> found.map(CommandReport::hasEnded).orElse(true),
                        found -> NO_NEXT_LOOK)
                .within(granted(wait));
    }

    /** Keeps those events that are not here yet; answers how many these were. */
    public CompletableFuture<Integer> publish(String pairingId, List<PublishedEvent> events) {
        return store.publish(pairingId, events)
                .whenComplete((added, failure) -> polls.ring(new Topic.Events(pairingId)));
    }

    /** Reads events on behind {@code after}; waits for one if there is none. */
    public CompletableFuture<EventPage> events(String pairingId, long after, int limit, Duration wait) {
        return new Poll<EventPage>(
                        polls,
                        new Topic.Events(pairingId),
                        () -> CompletableFuture.completedFuture(store.events(pairingId, after, limit)),
                        page -> !page.events().isEmpty(),
                        page -> NO_NEXT_LOOK)
                .within(granted(wait));
    }

    /** How the given wait is shortened if it is longer than any poll is held. */
    public Duration granted(Duration wait) {
        return wait.compareTo(limits.longestWait()) > 0 ? limits.longestWait() : wait;
    }

    /** How many polls are held now. */
    public int heldPolls() {
        return polls.size();
    }

    /** Lets held polls answer, and holds none from now on. */
    @Override
    public void close() {
        polls.close();
    }

    private Duration untilNextLeaseEnds(ClaimOutcome outcome) {
        var leaseEnd = outcome.nextLeaseEnd();
        return leaseEnd == null ? NO_NEXT_LOOK : Duration.between(clock.instant(), leaseEnd);
    }
}
