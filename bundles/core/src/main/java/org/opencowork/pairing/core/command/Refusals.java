package org.opencowork.pairing.core.command;

import static org.opencowork.pairing.api.ResultStatus.FAILED;
import static org.opencowork.pairing.api.audit.AuditAction.COMMAND_BLOCKED;

import java.time.Duration;
import java.util.Map;
import org.opencowork.pairing.api.Actor;
import org.opencowork.pairing.api.CommandResult;
import org.opencowork.pairing.api.audit.AuditException;
import org.opencowork.pairing.api.store.JournalEntry;
import org.opencowork.pairing.api.store.StoreException;
import org.opencowork.pairing.core.port.Audit;

/** Fails commands that cannot even be read, each alone, so that those behind it go on. Thread-safe. */
final class Refusals {

    /** How long we try to hand in the refusal, where the lease itself may be unreadable. */
    static final Duration LEASE = Duration.ofSeconds(30);

    private final PipelineParts parts;
    private final Flights flights;
    private final Finishing finishing;
    private final Audit audit;

    Refusals(PipelineParts parts, Flights flights, Finishing finishing) {
        this.parts = parts;
        this.flights = flights;
        this.finishing = finishing;
        audit = new Audit(parts.ports());
    }

    /** Refuses the command, or hands in again how it was refused before. */
    void refuse(Flight flight, Decoded.Illegible unreadable) throws StoreException, AuditException {
        var pairingId = parts.pairing().get().id();
        var known = parts.ports().journal().find(pairingId, flight.id());
        if (known.isEmpty()) {
            audit.of(
                    pairingId,
                    COMMAND_BLOCKED,
                    Actor.UNKNOWN,
                    null,
                    flight.id(),
                    unreadable.reason(),
                    Map.of("kind", unreadable.kind()));
            var entry = finishing.keep(begun(pairingId, flight, unreadable), result(unreadable));
            finishing.release(flight, entry, FAILED);
        } else if (known.get().state() == JournalEntry.State.STARTED) {
            flights.land(flight);
        } else {
            finishing.handIn(flight, known.get());
        }
    }

    private static CommandResult result(Decoded.Illegible unreadable) {
        return CommandResult.of(FAILED, "The command cannot be read: " + unreadable.reason() + ".");
    }

    private JournalEntry begun(String pairingId, Flight flight, Decoded.Illegible unreadable) {
        return new JournalEntry(
                pairingId,
                flight.id(),
                flight.sequence(),
                unreadable.kind(),
                null,
                JournalEntry.State.STARTED,
                parts.ports().clock().instant(),
                null);
    }
}
