package org.opencowork.pairing.core.command;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.opencowork.pairing.api.Command;
import org.opencowork.pairing.api.Lease;
import org.opencowork.pairing.api.Sentence;
import org.opencowork.pairing.api.audit.AuditException;
import org.opencowork.pairing.api.runtime.AgentRuntimeException;
import org.opencowork.pairing.api.store.StoreException;
import org.opencowork.pairing.core.command.Flights.Boarding;
import org.opencowork.pairing.core.port.PortEmptyException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes in what a claim brought and gives each command a thread: those of one session one after the other, sessions
 * beside each other, and control commands at once. Thread-safe.
 */
public final class CommandIntake {

    private static final Logger LOG = LoggerFactory.getLogger(CommandIntake.class);

    private interface Step {
        void take() throws StoreException, AuditException, AgentRuntimeException;
    }

    private final PipelineParts parts;
    private final Flights flights = new Flights();
    private final Deliveries deliveries;
    private final CommandPipeline pipeline;
    private final Refusals refusals;
    private final Lanes lanes;

    /** Makes an intake with nothing in it. */
    public CommandIntake(PipelineParts parts) {
        this.parts = parts;
        lanes = new Lanes(parts.workers().lanes);
        deliveries = new Deliveries(parts, flights);
        var finishing = new Finishing(parts, deliveries);
        pipeline = new CommandPipeline(parts, flights, finishing);
        refusals = new Refusals(parts, flights, finishing);
    }

    /**
     * What was in a claim's answer.
     *
     * @param commands how many commands it brought, in whatever state, that can be told apart by their id
     * @param news how many of them there is anything to do about; not those that we were busy with already
     */
    public record TakenIn(int commands, int news) {}

    /** Takes in what a claim brought, whatever it is, and returns at once. */
    public TakenIn offer(List<Object> entries) {
        var boardings = entries.stream()
                .map(this::offer)
                .flatMap(Optional::stream)
                .collect(Collectors.groupingBy(boarding -> boarding, Collectors.counting()));
        var turnedAway = count(boardings, Boarding.TURNED_AWAY);
        if (turnedAway > 0) {
            LOG.warn("{} commands at once are too many: {} are left for their next lease.", flights.size(), turnedAway);
        }
        var news = count(boardings, Boarding.ABOARD);
        return new TakenIn(turnedAway + news + count(boardings, Boarding.RENEWED), news);
    }

    private static int count(Map<Boarding, Long> boardings, Boarding boarding) {
        return boardings.getOrDefault(boarding, 0L).intValue();
    }

    /** Takes in one entry; empty if not even an id can be read. */
    private Optional<Boarding> offer(@Nullable Object entry) {
        var decoded = Decoder.decode(entry);
        return decoded instanceof Decoded.Legible readable
                ? Optional.of(offer(readable.command()))
                : offer((Decoded.Illegible) decoded);
    }

    /** Tells whether it is busy with a command. */
    public boolean busyWith(String commandId) {
        return flights.has(commandId);
    }

    /** Returns how many commands it is busy with. */
    public int busy() {
        return flights.size();
    }

    /** Waits until it is busy with no more than so many commands, for a bounded time or until interrupted. */
    public void awaitAtMost(int busy, Duration patience) {
        flights.awaitAtMost(busy, patience);
    }

    /** Returns how many results the broker has taken. */
    public long delivered() {
        return deliveries.count();
    }

    private Boarding offer(Command command) {
        if (ours(command.pairingId())) {
            parts.cursor().seen(command.sequence(), command.id(), left(command.lease()));
        }
        var flight =
                new Flight(command.id(), command.sequence(), command.lease().orElse(null));
        var boarding = flights.board(flight, command.kind().control());
        if (boarding == Boarding.ABOARD) {
            start(flight, command);
        }
        return boarding;
    }

    private void start(Flight flight, Command command) {
        Runnable task = () -> guarded(flight, () -> pipeline.process(flight, command));
        if (command.kind().control()) {
            parts.workers().control.execute(task);
        } else {
            lanes.run(Optional.ofNullable(command.sessionId()).orElse(command.id()), task);
        }
    }

    private Optional<Boarding> offer(Decoded.Illegible unreadable) {
        var id = unreadable.id();
        if (id == null) {
            LOG.warn("The broker sent a command without a usable id; it is passed over: {}", unreadable.reason());
            return Optional.empty();
        }
        var token = unreadable.leaseToken();
        var lease =
                token == null ? null : new Lease("", token, parts.clock().now().plus(Refusals.LEASE));
        var sequence = ours(unreadable.pairingId()) ? unreadable.sequence() : 0;
        if (sequence > 0) {
            parts.cursor().seen(sequence, id, Duration.ZERO);
        }
        var flight = new Flight(id, sequence, lease);
        var boarding = flights.board(flight, false);
        if (boarding == Boarding.ABOARD) {
            parts.workers().control.execute(() -> guarded(flight, () -> refusals.refuse(flight, unreadable)));
        }
        return Optional.of(boarding);
    }

    /** Another pairing's sequence says nothing about our cursor; a command that names none came to us all the same. */
    private boolean ours(@Nullable String pairingId) {
        return pairingId == null || pairingId.equals(parts.pairing().get().id());
    }

    private Duration left(Optional<Lease> lease) {
        var now = parts.clock().now();
        return lease.map(held -> Duration.between(now, held.expiresAt())).orElse(Duration.ZERO);
    }

    /** Takes a step; if it breaks, the command is left for redelivery, and the journal knows how far it came. */
    private void guarded(Flight flight, Step step) {
        try {
            step.take();
        } catch (StoreException | AuditException hindrance) {
            LOG.warn("Command {} is left for redelivery: {}", flight.id(), hindrance.getMessage());
            flights.land(flight);
            parts.hindered().accept(Sentence.of(hindrance));
        } catch (AgentRuntimeException | PortEmptyException broken) {
            LOG.warn("Command {} is left for redelivery: {}", flight.id(), broken.getMessage());
            flights.land(flight);
        } catch (RuntimeException bug) {
            LOG.error("Command {} is left for redelivery", flight.id(), bug);
            flights.land(flight);
        }
    }
}
