package org.opencowork.pairing.core.confirm;

import static org.opencowork.pairing.api.ResultStatus.REQUIRES_LOCAL_CONFIRMATION;
import static org.opencowork.pairing.api.audit.AuditAction.CONFIRMATION_PROPOSED;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.opencowork.pairing.api.Action;
import org.opencowork.pairing.api.Command;
import org.opencowork.pairing.api.CommandResult;
import org.opencowork.pairing.api.Pairing;
import org.opencowork.pairing.api.audit.AuditException;
import org.opencowork.pairing.api.desktop.Proposal;
import org.opencowork.pairing.api.runtime.AgentRuntimeException;
import org.opencowork.pairing.api.runtime.PendingRequest;
import org.opencowork.pairing.api.store.KeptProposal;
import org.opencowork.pairing.api.store.StoreException;
import org.opencowork.pairing.core.command.AgentAnswers;
import org.opencowork.pairing.core.command.Proposer;
import org.opencowork.pairing.core.command.Teller;
import org.opencowork.pairing.core.pairing.PairingBook;
import org.opencowork.pairing.core.port.Audit;
import org.opencowork.pairing.core.port.PortEmptyException;
import org.opencowork.pairing.core.port.Ports;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Keeps what remotes propose until the person, the agent or the clock has decided. Thread-safe. */
public final class Confirming implements Proposer {

    private static final Logger LOG = LoggerFactory.getLogger(Confirming.class);

    /** More than any person reads through; a remote that sends more finds that they are not kept. */
    private static final int MOST_WAITING = 16;

    /** One thing that happens in a session seldom comes alone. */
    private static final Duration SHORTLY = Duration.ofMillis(250);

    private static final String THEIRS = "The person at the computer decides this themselves.";

    private final Ports ports;
    private final Duration waits;
    private final ProposalBook book;
    private final AgentAnswers agent;
    private final Outcomes outcomes;
    private final Objections objections;
    private final Executor background;
    private final AtomicBoolean looksSoon = new AtomicBoolean();

    /**
     * Begins with what the store holds.
     *
     * @param waits how long a proposal waits for the person
     * @param background asks the agent where nobody waits for the answer
     * @param tellers tells the remote of the pairing that it is given
     */
    public Confirming(
            Ports ports, PairingBook pairings, Duration waits, Executor background, Function<String, Teller> tellers)
            throws StoreException {
        this.ports = ports;
        this.waits = waits;
        this.background = background;
        outcomes = new Outcomes(new Audit(ports), tellers);
        objections = new Objections(pairings, ports.clock());
        book = ProposalBook.open(ports.proposals());
        agent = new AgentAnswers(ports.runtime());
    }

    @Override
    public CommandResult propose(Pairing pairing, Command command, Action.Answer answer, String root)
            throws StoreException, AuditException {
        if (book.full(pairing.id(), answer.requestId(), MOST_WAITING)) {
            return refused(" " + MOST_WAITING + " proposals of this pairing wait for them already.");
        }
        Optional<PendingRequest> request;
        try {
            request = AgentAnswers.asked(agent.pending(), answer, root);
        } catch (AgentRuntimeException | PortEmptyException away) {
            return refused(" The coding agent cannot be asked at the moment, so nothing waits for them.");
        }
        if (request.isEmpty()) {
            return refused(" The session is not waiting for this answer, so nothing waits for them.");
        }
        return proposed(kept(pairing, command, answer, request.get()), request.get());
    }

    private CommandResult proposed(KeptProposal kept, PendingRequest request) throws StoreException, AuditException {
        outcomes.record(kept, CONFIRMATION_PROPOSED, null);
        var replaced = book.put(kept, request);
        LOG.info("A remote proposes an answer, which waits for you; see it with: pairing confirmations");
        if (replaced.isPresent()) {
            outcomes.settle(replaced.get().kept(), Verdict.REPLACED);
        }
        return new CommandResult(
                REQUIRES_LOCAL_CONFIRMATION,
                null,
                null,
                THEIRS + " Your answer waits for them as a proposal.",
                Map.of(
                        "confirmation",
                        Map.of("id", kept.id(), "expiresAt", kept.expiresAt().toString())));
    }

    /** Returns what waits and is not over, oldest first. */
    public List<Proposal> waiting() {
        var now = ports.clock().instant();
        return book.all().stream()
                .filter(waiting -> !waiting.over(now))
                .map(Waiting::shown)
                .flatMap(Optional::stream)
                .toList();
    }

    /**
     * Gives the proposed answer, unless it turns out to be void.
     *
     * @return what became of it; empty if no such proposal waits
     * @throws AgentRuntimeException if the agent cannot be reached; it goes on waiting then
     */
    public Optional<Verdict> approve(String proposalId) throws AgentRuntimeException, AuditException {
        var taken = book.take(proposalId);
        if (taken.isEmpty()) {
            return Optional.empty();
        }
        var waiting = taken.get();
        try {
            return Optional.of(decided(waiting, carriedOut(waiting)));
        } catch (AgentRuntimeException | AuditException | RuntimeException undecided) {
            book.putBack(waiting);
            throw undecided;
        }
    }

    /** Turns the proposal down; empty if no such proposal waits. */
    public Optional<Verdict> deny(String proposalId) throws AuditException {
        var taken = book.take(proposalId);
        return taken.isEmpty() ? Optional.empty() : Optional.of(end(taken.get(), Verdict.DENIED));
    }

    /** Hears that something happened in a session: what waited there may have been answered. Never blocks. */
    public void happened(@Nullable String rootSessionId) {
        if (book.hasAny(rootSessionId) && looksSoon.compareAndSet(false, true)) {
            ports.timer().after(SHORTLY, () -> {
                looksSoon.set(false);
                background.execute(this::look);
            });
        }
    }

    /** Ends what is over, void, or asked by a pairing that may no longer ask; cheap while nothing waits. */
    public void look() {
        var all = book.all();
        var pending = all.isEmpty() ? Optional.<List<PendingRequest>>empty() : pending();
        for (var waiting : all) {
            var request = pending.flatMap(waiting::asked);
            var verdict = pending.isPresent() ? objection(waiting, request) : objections.to(waiting, null);
            if (verdict.isPresent()) {
                endQuietly(waiting, verdict.get());
            } else {
                request.ifPresent(asked -> book.show(waiting.kept(), asked));
            }
        }
    }

    private Optional<List<PendingRequest>> pending() {
        try {
            return ports.runtime().present() ? Optional.of(agent.pending()) : Optional.empty();
        } catch (AgentRuntimeException | PortEmptyException away) {
            return Optional.empty();
        }
    }

    private Verdict carriedOut(Waiting waiting) throws AgentRuntimeException, AuditException {
        var request = waiting.asked(agent.pending());
        var objection = objection(waiting, request);
        if (request.isEmpty() || objection.isPresent()) {
            return objection.orElse(Verdict.ENDED);
        }
        outcomes.record(waiting.kept(), Verdict.APPROVED.action(), null);
        try {
            agent.give(request.get(), waiting.kept().answer());
            return Verdict.APPROVED;
        } catch (AgentRuntimeException failure) {
            return switch (failure.reason()) {
                case UNAVAILABLE -> throw failure;
                case NOT_FOUND, REFUSED -> Verdict.ENDED;
                case OUTCOME_UNKNOWN -> Verdict.IN_DOUBT;
            };
        }
    }

    private Optional<Verdict> objection(Waiting waiting, Optional<PendingRequest> request) {
        if (request.isEmpty()) {
            return Optional.of(waiting.over(ports.clock().instant()) ? Verdict.EXPIRED : Verdict.ENDED);
        }
        return waiting.isAbout(request.get()) ? objections.to(waiting, request.get()) : Optional.of(Verdict.CHANGED);
    }

    private void endQuietly(Waiting waiting, Verdict verdict) {
        if (book.take(waiting.kept().id()).isPresent()) {
            try {
                end(waiting, verdict);
            } catch (AuditException | PortEmptyException later) {
                LOG.warn("That a proposal has ended cannot be noted yet: {}", later.getMessage());
            }
        }
    }

    private Verdict end(Waiting taken, Verdict verdict) throws AuditException {
        try {
            return decided(taken, verdict);
        } catch (AuditException | RuntimeException unwritten) {
            book.putBack(taken);
            throw unwritten;
        }
    }

    /** What has come true is not undone by a disk that does not take it: the agent no longer waits for an answer. */
    private Verdict decided(Waiting taken, Verdict verdict) throws AuditException {
        outcomes.settle(taken.kept(), verdict);
        try {
            book.forget(taken.kept());
        } catch (StoreException later) {
            LOG.warn("A proposal that has ended stays on disk for now: {}", later.getMessage());
        }
        return verdict;
    }

    private KeptProposal kept(Pairing pairing, Command command, Action.Answer answer, PendingRequest request) {
        var now = ports.clock().instant();
        return new KeptProposal(
                ProposalId.of(pairing.id(), command.id(), request, answer),
                pairing.id(),
                command.id(),
                command.actor(),
                request.id(),
                request.sessionId(),
                answer,
                now,
                now.plus(waits));
    }

    private static CommandResult refused(String why) {
        return CommandResult.of(REQUIRES_LOCAL_CONFIRMATION, THEIRS + why);
    }
}
