package org.opencowork.pairing.core.command;

import static org.opencowork.pairing.api.ResultStatus.COMPLETED;
import static org.opencowork.pairing.api.ResultStatus.FAILED;
import static org.opencowork.pairing.api.audit.AuditAction.COMMAND_ACCEPTED;
import static org.opencowork.pairing.api.audit.AuditAction.COMMAND_BLOCKED;
import static org.opencowork.pairing.api.audit.AuditAction.COMMAND_COMPLETED;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.opencowork.pairing.api.Command;
import org.opencowork.pairing.api.CommandKind;
import org.opencowork.pairing.api.CommandResult;
import org.opencowork.pairing.api.EventType;
import org.opencowork.pairing.api.Farewell;
import org.opencowork.pairing.api.Lease;
import org.opencowork.pairing.api.Pairing;
import org.opencowork.pairing.api.Sentence;
import org.opencowork.pairing.api.audit.AuditException;
import org.opencowork.pairing.api.runtime.AgentRuntimeException;
import org.opencowork.pairing.api.store.JournalEntry;
import org.opencowork.pairing.api.store.StoreException;
import org.opencowork.pairing.core.port.Audit;

/**
 * The way of a command, top to bottom: known before? audited, decided, begun, run, finished. An exception leaves it
 * for redelivery; the journal then says how far it came. Thread-safe.
 */
final class CommandPipeline {

    /** What must be left of a lease for a command to be taken on. */
    private static final Fence FENCE = new Fence(Duration.ofSeconds(2));

    private final PipelineParts parts;
    private final Flights flights;
    private final Finishing finishing;
    private final Audit audit;
    private final Execution execution;
    private final LeasedEffect effect;
    private final Numbering numbering = new Numbering();
    private final RateLimits limits;
    private final Set<String> begunButNotRun = ConcurrentHashMap.newKeySet();

    CommandPipeline(PipelineParts parts, Flights flights, Finishing finishing) {
        this.parts = parts;
        this.flights = flights;
        this.finishing = finishing;
        audit = new Audit(parts.ports());
        limits = new RateLimits(parts.ports().timer()::nanos);
        execution = new Execution(parts.ports(), parts.sessions(), parts.gate());
        effect = new LeasedEffect(parts, execution);
    }

    /** Does with the command whatever is right for it. */
    void process(Flight flight, Command command) throws StoreException, AuditException, AgentRuntimeException {
        var known = parts.ports().journal().find(pairingId(), command.id());
        if (known.isPresent()) {
            again(flight, command, known.get());
        } else if (ours(command) && parts.cursor().passed(command.sequence())) {
            refuseSettled(flight, command);
        } else {
            if (ours(command)) {
                numbering.goesOn();
            }
            decide(flight, command);
        }
    }

    /** Not even a restored broker can have anything run twice: what is numbered below the cursor never runs. */
    private void refuseSettled(Flight flight, Command command) throws StoreException, AuditException {
        var cursor = parts.cursor().position();
        refuse(flight, command, CommandResult.of(FAILED, "This sequence was settled under another command id."));
        if (numbering.beganAnew()) {
            parts.stop()
                    .accept(Sentence.of(
                            "broker.restored",
                            "The broker numbers new commands below " + (cursor + 1) + ", which were settled long ago;"
                                    + " it seems to have been restored from an older copy. None of them is run. Revoke"
                                    + " this pairing and make a new one, or connect it again once the broker counts on"
                                    + " from there.",
                            cursor + 1));
        }
    }

    /** Delivered before: its kept result, or what can be found out about it. */
    private void again(Flight flight, Command command, JournalEntry known)
            throws StoreException, AuditException, AgentRuntimeException {
        if (known.state() != JournalEntry.State.STARTED) {
            handInAgain(flight, command, known);
        } else if (begunButNotRun.remove(command.id()) || repeatable(command.kind())) {
            decide(flight, command);
        } else {
            reconcile(flight, command);
        }
    }

    /** A pairing that was to be ended, but still gets commands, was not: this process broke off in between. */
    private void handInAgain(Flight flight, Command command, JournalEntry known) throws StoreException {
        if (known.kind().equals(CommandKind.REVOKE_PAIRING.wire()) && Deliveries.succeeded(known)) {
            end(flight, command);
        } else {
            finishing.handIn(flight, known);
        }
    }

    private void reconcile(Flight flight, Command command)
            throws StoreException, AuditException, AgentRuntimeException {
        CommandResult result;
        try {
            result = execution.reconcile(parts.pairing().get(), command);
        } catch (NothingHappenedException mayRun) {
            decide(flight, command);
            return;
        }
        finish(flight, command, result);
    }

    private void decide(Flight flight, Command command) throws StoreException, AuditException, AgentRuntimeException {
        if (!FENCE.holds(flight.lease(), parts.clock().now())) {
            flights.land(flight);
            return;
        }
        audit.command(pairingId(), command, COMMAND_ACCEPTED, null);
        parts.teller()
                .tell(
                        EventType.COMMAND_ACCEPTED,
                        command.sessionId(),
                        command.id(),
                        Map.of("kind", command.kind().wire()));
        var pairing = parts.pairing().get();
        var root = root(command);
        var decision = withinLimits(pairing, command, decided(pairing, command, root));
        if (decision instanceof Decision.Refuse refused) {
            refuse(flight, command, refused.result());
        } else if (decision instanceof Decision.Propose proposed) {
            var answer = proposed.answer();
            refuse(flight, command, parts.proposer().propose(pairing, command, answer, root.orElseThrow()));
        } else if (decision instanceof Decision.Run) {
            begin(flight, command);
        } else {
            flights.land(flight);
        }
    }

    private Decision decided(Pairing pairing, Command command, Optional<String> root) {
        var now = parts.ports().clock().instant();
        return Decider.decide(pairing, now, command, root, FENCE, parts.clock().now());
    }

    /** Only what would have an effect counts. */
    private Decision withinLimits(Pairing pairing, Command command, Decision decision) {
        if (decision instanceof Decision.Run || decision instanceof Decision.Propose) {
            var wait = limits.exceeded(command.kind(), pairing.limits());
            if (wait.isPresent()) {
                return Decider.tooMany(command, pairing.limits().of(command.kind()), wait.get());
            }
        }
        return decision;
    }

    /** From here on the command counts as begun, whatever happens to this process. */
    private void begin(Flight flight, Command command) throws StoreException, AuditException {
        parts.ports().journal().write(begun(command));
        if (command.kind() == CommandKind.REVOKE_PAIRING) {
            revoke(flight, command);
        } else if (parts.gate().enter()) {
            run(flight, command);
        } else {
            flights.land(flight);
        }
    }

    private void run(Flight flight, Command command) throws StoreException, AuditException {
        Optional<CommandResult> result;
        try {
            result = effect.of(flight, command);
        } finally {
            parts.gate().leave();
        }
        if (result.isPresent()) {
            finish(flight, command, result.get());
        } else {
            begunButNotRun.add(command.id());
            flights.land(flight);
        }
    }

    private void revoke(Flight flight, Command command) throws StoreException, AuditException {
        finishing.keep(begun(command), CommandResult.of(COMPLETED, "The pairing was ended."));
        audit.command(pairingId(), command, COMMAND_COMPLETED, null);
        end(flight, command);
    }

    private void end(Flight flight, Command command) throws StoreException {
        var lease = flight.lease().map(Lease::token).orElse(null);
        parts.revocation().revoke(command.actor(), new Farewell(command.id(), lease));
        flights.land(flight);
    }

    private void refuse(Flight flight, Command command, CommandResult result) throws StoreException, AuditException {
        audit.command(pairingId(), command, COMMAND_BLOCKED, result.message());
        finishing.release(flight, finishing.keep(begun(command), result), result.status());
    }

    private void finish(Flight flight, Command command, CommandResult result) throws StoreException, AuditException {
        finishing.release(flight, finishing.keepSurely(command, begun(command), result), result.status());
    }

    private Optional<String> root(Command command) throws AgentRuntimeException {
        return command.kind().needsSession() && ours(command)
                ? parts.sessions().rootOf(command.sessionId())
                : Optional.empty();
    }

    /** The entry for a command that begins; another pairing's sequence says nothing about our cursor. */
    private JournalEntry begun(Command command) {
        return new JournalEntry(
                pairingId(),
                command.id(),
                ours(command) ? command.sequence() : 0,
                command.kind().wire(),
                command.sessionId(),
                JournalEntry.State.STARTED,
                parts.ports().clock().instant(),
                null);
    }

    private static boolean repeatable(CommandKind kind) {
        return kind == CommandKind.STATUS || kind == CommandKind.REVOKE_PAIRING;
    }

    private boolean ours(Command command) {
        return command.pairingId().equals(pairingId());
    }

    private String pairingId() {
        return parts.pairing().get().id();
    }
}
