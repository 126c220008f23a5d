package org.opencowork.pairing.core.bench;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.opencowork.pairing.api.transport.BrokerAccess;
import org.opencowork.pairing.api.transport.BrokerTransport;
import org.opencowork.pairing.api.transport.Claim;
import org.opencowork.pairing.api.transport.ClaimRequest;
import org.opencowork.pairing.api.transport.Delivery;
import org.opencowork.pairing.api.transport.DeliveryAnswer;
import org.opencowork.pairing.api.transport.EventBatch;
import org.opencowork.pairing.api.transport.Heartbeat;
import org.opencowork.pairing.api.transport.TransportException;

/** A broker with leases, in this process; it can be made to fail, to hold calls up, and to be away. */
public final class ScriptedTransport implements BrokerTransport {

    /** What a Desktop asks of a broker. */
    public enum Call {
        HEARTBEAT,
        CLAIM,
        DELIVER,
        PUBLISH,
        REVOKE
    }

    /** A request as it arrived. */
    public record Request(
            Call call, String token, Instant at, @Nullable Object body) {}

    private static final class Waiting {
        final Object command;
        final String id;
        final String recipient;

        @Nullable
        String lease;

        Waiting(Object command, String id, String recipient) {
            this.command = command;
            this.id = id;
            this.recipient = recipient;
        }

        boolean dueTo(String pairingId, boolean again) {
            return (again || lease == null) && (recipient.equals(pairingId) || recipient.equals(ANYBODY));
        }
    }

    private static final String ANYBODY = "";

    private final Script<TransportException> script = new Script<>();
    private final List<Waiting> waiting = new ArrayList<>();
    private final List<Request> requests = new ArrayList<>();
    private final List<Delivery> accepted = new ArrayList<>();
    private final List<EventBatch> published = new ArrayList<>();
    private Duration ahead = Duration.ZERO;
    private boolean tellsItsTime = true;
    private boolean holds = true;
    private boolean explicit = true;
    private boolean repeats;
    private boolean givesLeases = true;
    private Duration leaseLasts = Duration.ofSeconds(60);
    private @Nullable Set<String> takes;
    private @Nullable String remoteStatus;
    private int leases;
    private int held;

    @Override
    public void heartbeat(BrokerAccess access, Heartbeat heartbeat) throws TransportException {
        arrive(Call.HEARTBEAT, access, heartbeat);
    }

    @Override
    public Claim claim(BrokerAccess access, ClaimRequest request) throws TransportException {
        var asked = System.nanoTime();
        arrive(Call.CLAIM, access, request);
        synchronized (this) {
            var commands = leased(access.pairingId(), request.limit());
            var waits = commands.isEmpty() && holds && !request.hold().isZero() && remoteStatus == null;
            if (waits) {
                awaitCommand(access, request.hold());
                commands = leased(access.pairingId(), request.limit());
            }
            return new Claim(commands, explicit, remoteStatus, tellsItsTime ? now() : null, asked, waits || repeats);
        }
    }

    @Override
    public DeliveryAnswer deliver(BrokerAccess access, Delivery delivery) throws TransportException {
        arrive(Call.DELIVER, access, delivery);
        synchronized (this) {
            var sameId = waiting.stream()
                    .filter(candidate -> candidate.id.equals(delivery.commandId()))
                    .toList();
            var known = sameId.stream()
                    .filter(candidate -> delivery.leaseToken().equals(candidate.lease))
                    .findFirst();
            if (known.isEmpty()) {
                return sameId.isEmpty() ? DeliveryAnswer.REFUSED : DeliveryAnswer.LEASE_LOST;
            }
            waiting.remove(known.get());
            accepted.add(delivery);
            return DeliveryAnswer.ACCEPTED;
        }
    }

    @Override
    public void publish(BrokerAccess access, EventBatch batch) throws TransportException {
        arrive(Call.PUBLISH, access, batch);
        synchronized (this) {
            published.add(batch);
        }
    }

    @Override
    public void revoke(BrokerAccess access) throws TransportException {
        arrive(Call.REVOKE, access, null);
    }

    /** Puts a command in line; its lease is added when it is claimed. */
    public synchronized void enqueue(Map<String, Object> command) {
        enqueueFor(String.valueOf(command.get("pairingId")), command);
    }

    /** Puts a command in line for this pairing, whatever pairing it names itself. */
    public synchronized void enqueueFor(String pairingId, Map<String, Object> command) {
        waiting.add(new Waiting(command, String.valueOf(command.get("id")), pairingId));
        notifyAll();
    }

    /** Puts something in line that is no command at all. */
    public synchronized void enqueueRubbish(Object rubbish) {
        waiting.add(new Waiting(rubbish, "", ANYBODY));
        notifyAll();
    }

    /** Lets the lease of a command end, so that it is delivered again. */
    public synchronized void redeliver(String commandId) {
        waiting.stream().filter(candidate -> candidate.id.equals(commandId)).forEach(found -> found.lease = null);
        notifyAll();
    }

    /** Forgets a command: to deliver its result is 404. */
    public synchronized void forget(String commandId) {
        waiting.removeIf(candidate -> candidate.id.equals(commandId));
    }

    /** Says this along with every claim; null for nothing. */
    public synchronized void remoteStatus(@Nullable String status) {
        remoteStatus = status;
        notifyAll();
    }

    /** Has a clock so far ahead of the true time. */
    public synchronized void clockAhead(Duration by) {
        ahead = by;
    }

    /** Leases for so long, from the moment of the claim by its own clock; negative is over already. */
    public synchronized void leaseLasts(Duration duration) {
        leaseLasts = duration;
    }

    /** Gives leases, or leaves them out. */
    public synchronized void givesLeases(boolean on) {
        givesLeases = on;
    }

    /** Lets claims wait for a command, or answers at once. */
    public synchronized void holds(boolean on) {
        holds = on;
    }

    /** Delivers with each claim, and says that it held it, whatever has no result; or cares for leases. */
    public synchronized void repeats(boolean on) {
        repeats = on;
        notifyAll();
    }

    /** Says in so many words which commands there are, or answers something else that is taken for none. */
    public synchronized void explicit(boolean on) {
        explicit = on;
    }

    /** Takes these tokens and no others; at first it takes any. */
    public synchronized void takesOnly(String... tokens) {
        takes = Set.of(tokens);
    }

    /** Makes the next call of this kind fail. */
    public void failNext(Call call, TransportException failure) {
        script.failNext(call.name(), failure);
    }

    /** Makes each call of this kind fail until {@link #heal}. */
    public void fail(Call call, TransportException failure) {
        script.fail(call.name(), failure);
    }

    /** Ends the failing. */
    public void heal(Call call) {
        script.heal(call.name());
    }

    /** Holds the next call of this kind up until it is released or cancelled. */
    public Stop hold(Call call) {
        return script.hold(call.name());
    }

    /** Returns the requests of a kind, in order. */
    public synchronized List<Request> requests(Call call) {
        return requests.stream().filter(request -> request.call() == call).toList();
    }

    /** Returns how many requests have come. */
    public synchronized int arrived() {
        return requests.size();
    }

    /** Returns how many claims are waiting for a command at this moment. */
    public synchronized int held() {
        return held;
    }

    /** Tells whether every command was claimed, and a claim is waiting for more. */
    public synchronized boolean idle() {
        return held > 0 && waiting.stream().noneMatch(order -> order.lease == null);
    }

    /** Returns the results that it has taken. */
    public synchronized List<Delivery> accepted() {
        return List.copyOf(accepted);
    }

    /** Returns the result that it has taken for a command, or empty if it has none. */
    public synchronized Optional<Delivery> accepted(String commandId) {
        return accepted.stream()
                .filter(delivery -> delivery.commandId().equals(commandId))
                .findFirst();
    }

    /** Returns the events that it has taken. */
    public synchronized List<Map<String, Object>> events() {
        return published.stream().flatMap(batch -> batch.events().stream()).toList();
    }

    private void arrive(Call call, BrokerAccess access, @Nullable Object body) throws TransportException {
        refuseIfCancelled(access);
        var token = access.token().reveal(String::new);
        synchronized (this) {
            requests.add(new Request(call, token, Instant.now(), body));
            if (takes != null && !takes.contains(token)) {
                throw new TransportException(TransportException.Reason.TOKEN_REFUSED, "401");
            }
        }
        var stop = script.stop(call.name());
        if (stop.isPresent()) {
            try (var cancelled = access.ends().onCancel(stop.get()::release)) {
                stop.get().pass();
            }
        }
        refuseIfCancelled(access);
        script.play(call.name());
    }

    private static void refuseIfCancelled(BrokerAccess access) throws TransportException {
        if (access.ends().cancelled()) {
            throw new TransportException(TransportException.Reason.CANCELLED, "cancelled");
        }
    }

    private void awaitCommand(BrokerAccess access, Duration hold) throws TransportException {
        held++;
        var deadline = System.nanoTime() + hold.toNanos();
        try (var cancelled = access.ends().onCancel(this::wake)) {
            while (!access.ends().cancelled()
                    && remoteStatus == null
                    && deadline - System.nanoTime() > 0
                    && waiting.stream().noneMatch(order -> order.dueTo(access.pairingId(), repeats))) {
                wait(hold.toMillis());
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        } finally {
            held--;
        }
        refuseIfCancelled(access);
    }

    private synchronized void wake() {
        notifyAll();
    }

    private List<Object> leased(String pairingId, int limit) {
        var commands = new ArrayList<Object>();
        for (var candidate : List.copyOf(waiting)) {
            if (candidate.dueTo(pairingId, repeats) && commands.size() < limit) {
                commands.add(leased(candidate));
            }
        }
        return commands;
    }

    @SuppressWarnings("unchecked")
    private Object leased(Waiting candidate) {
        candidate.lease = "lease-" + ++leases;
        if (!(candidate.command instanceof Map)) {
            waiting.remove(candidate);
            return candidate.command;
        }
        var command = new LinkedHashMap<>((Map<String, Object>) candidate.command);
        if (givesLeases) {
            command.put(
                    "lease",
                    Map.of(
                            "leasedBy",
                            "device",
                            "leaseToken",
                            candidate.lease,
                            "leaseExpiresAt",
                            now().plus(leaseLasts).toString()));
        }
        return command;
    }

    private Instant now() {
        return Instant.now().plus(ahead);
    }
}
