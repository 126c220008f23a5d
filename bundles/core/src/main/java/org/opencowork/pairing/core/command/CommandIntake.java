package org.opencowork.pairing.core.command;

import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.opencowork.pairing.api.Command;
import org.opencowork.pairing.api.Lease;
import org.opencowork.pairing.api.audit.AuditException;
import org.opencowork.pairing.api.runtime.AgentRuntimeException;
import org.opencowork.pairing.api.store.StoreException;
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
     * Takes in one entry of a claim's answer, whatever it is, and returns at once.
     *
     * @return whether there is anything to do about it; not if we are busy with the command already
     */
    public boolean offer(@Nullable Object entry) {
        var decoded = Decoder.decode(entry);
        return decoded instanceof Decoded.Legible readable
                ? offer(readable.command())
                : offer((Decoded.Illegible) decoded);
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

    private boolean offer(Command command) {
        if (command.pairingId().equals(parts.pairing().get().id())) {
            parts.cursor().seen(command.sequence(), command.id());
        }
        var boarded =
                flights.board(command.id(), command.sequence(), command.lease().orElse(null));
        boarded.ifPresent(flight -> start(flight, command));
        return boarded.isPresent();
    }

    private void start(Flight flight, Command command) {
        Runnable task = () -> guarded(flight, () -> pipeline.process(flight, command));
        if (command.kind().control()) {
            parts.workers().control.execute(task);
        } else {
            lanes.run(Optional.ofNullable(command.sessionId()).orElse(command.id()), task);
        }
    }

    private boolean offer(Decoded.Illegible unreadable) {
        var id = unreadable.id();
        if (id == null) {
            LOG.warn("The broker sent a command without a usable id; it is passed over: {}", unreadable.reason());
            return false;
        }
        if (unreadable.sequence() > 0) {
            parts.cursor().seen(unreadable.sequence(), id);
        }
        var token = unreadable.leaseToken();
        var lease =
                token == null ? null : new Lease("", token, parts.clock().now().plus(Refusals.LEASE));
        var boarded = flights.board(id, unreadable.sequence(), lease);
        boarded.ifPresent(flight ->
                parts.workers().control.execute(() -> guarded(flight, () -> refusals.refuse(flight, unreadable))));
        return boarded.isPresent();
    }

    /** Takes a step; if it breaks, the command is left for redelivery, and the journal knows how far it came. */
    private void guarded(Flight flight, Step step) {
        try {
            step.take();
        } catch (StoreException | AuditException hindrance) {
            LOG.warn("Command {} is left for redelivery: {}", flight.id(), hindrance.getMessage());
            flights.land(flight);
            parts.hindered().accept(hindrance.getMessage());
        } catch (AgentRuntimeException | PortEmptyException broken) {
            LOG.warn("Command {} is left for redelivery: {}", flight.id(), broken.getMessage());
            flights.land(flight);
        } catch (RuntimeException bug) {
            LOG.error("Command {} is left for redelivery", flight.id(), bug);
            flights.land(flight);
        }
    }
}
