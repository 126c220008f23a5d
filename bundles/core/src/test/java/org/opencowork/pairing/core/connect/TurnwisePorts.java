package org.opencowork.pairing.core.connect;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.opencowork.pairing.api.Action;
import org.opencowork.pairing.api.AgentSession;
import org.opencowork.pairing.api.audit.AuditEntry;
import org.opencowork.pairing.api.audit.AuditException;
import org.opencowork.pairing.api.audit.AuditSink;
import org.opencowork.pairing.api.runtime.Admission;
import org.opencowork.pairing.api.runtime.AgentRuntime;
import org.opencowork.pairing.api.runtime.AgentRuntimeException;
import org.opencowork.pairing.api.runtime.Evidence;
import org.opencowork.pairing.api.runtime.Observation;
import org.opencowork.pairing.api.runtime.PendingRequest;
import org.opencowork.pairing.api.runtime.RuntimeHealth;
import org.opencowork.pairing.api.runtime.RuntimeListener;
import org.opencowork.pairing.api.store.CommandJournal;
import org.opencowork.pairing.api.store.JournalEntry;
import org.opencowork.pairing.api.store.StoreException;
import org.opencowork.pairing.api.transport.BrokerAccess;
import org.opencowork.pairing.api.transport.BrokerTransport;
import org.opencowork.pairing.api.transport.Claim;
import org.opencowork.pairing.api.transport.ClaimRequest;
import org.opencowork.pairing.api.transport.Delivery;
import org.opencowork.pairing.api.transport.DeliveryAnswer;
import org.opencowork.pairing.api.transport.EventBatch;
import org.opencowork.pairing.api.transport.Heartbeat;
import org.opencowork.pairing.api.transport.TransportException;
import org.opencowork.pairing.api.transport.TransportException.Reason;
import org.opencowork.pairing.core.connect.Step.Fate;

/** The world as one process sees it: every call that changes something waits for its turn and its fate. */
record TurnwisePorts(World world, Turns turns, int life) {

    /** A change on the disk; it may fail before it is there, or after. */
    private interface Change<X extends Exception> {
        void make() throws X;
    }

    private <X extends Exception> void change(String call, Change<X> change, X failure) throws X {
        var fate = turns.arrive(call);
        if (fate != Fate.NOT_DONE) {
            change.make();
        }
        world.note(call + " " + fate);
        if (fate == Fate.NOT_DONE || fate == Fate.DONE_BUT_LOST) {
            throw failure;
        }
    }

    /** The journal on the disk. */
    final class Journal implements CommandJournal {

        @Override
        public Optional<JournalEntry> find(String pairingId, String commandId) {
            return world.disk.journal().find(pairingId, commandId);
        }

        @Override
        public void write(JournalEntry entry) throws StoreException {
            change(
                    "journal " + entry.state() + " " + entry.commandId(),
                    () -> world.disk.journal().write(entry),
                    full());
        }

        @Override
        public List<JournalEntry> above(String pairingId, long sequence) {
            return world.disk.journal().above(pairingId, sequence);
        }

        @Override
        public long cursor(String pairingId) {
            return world.disk.journal().cursor(pairingId);
        }

        @Override
        public void moveCursor(String pairingId, long sequence) throws StoreException {
            world.broker.mayStandAt(sequence);
            change("cursor " + sequence, () -> world.disk.journal().moveCursor(pairingId, sequence), full());
        }

        @Override
        public void forget(Instant deliveredBefore) {
            world.disk.journal().forget(deliveredBefore);
        }

        private static StoreException full() {
            return new StoreException("The disk is full.");
        }
    }

    /** The audit on the disk; what is said of pairings takes no turn. */
    final class Audit implements AuditSink {

        @Override
        public void append(AuditEntry entry) throws AuditException {
            turns.refuseIfKilled();
            if (entry.commandId() == null) {
                world.disk.audit().append(entry);
            } else {
                change(
                        "audit " + entry.action() + " " + entry.commandId(),
                        () -> world.disk.audit().append(entry),
                        new AuditException("The disk is full.", new IllegalStateException("full")));
            }
        }
    }

    /** The way to the broker. */
    final class Transport implements BrokerTransport {

        private static final Duration OVER = Duration.ofSeconds(-1);

        @Override
        public void heartbeat(BrokerAccess access, Heartbeat heartbeat) throws TransportException {
            world.broker.isTold(heartbeat.lastCommandSequence());
            var fate = arrive(access, "heartbeat");
            if (fate == Fate.NOT_DONE || fate == Fate.DONE_BUT_LOST) {
                throw lost();
            }
        }

        @Override
        public Claim claim(BrokerAccess access, ClaimRequest request) throws TransportException {
            world.broker.isTold(request.afterSequence());
            var asked = world.nanos();
            var fate = arrive(access, "claim");
            world.note("claim after " + request.afterSequence() + " " + fate);
            return switch (fate) {
                case NOT_DONE -> throw lost();
                case DONE_BUT_LOST -> {
                    world.broker.lease(life, request, request.lease());
                    throw lost();
                }
                case BUSY -> throw busy();
                case REFUSED -> answer(List.of(), "draining", asked);
                case GONE -> answer(world.broker.lease(life, request, OVER), "online", asked);
                case ODD -> answer(world.broker.leaseOddly(life, request), null, asked);
                case WELL -> answer(world.broker.lease(life, request, request.lease()), null, asked);
            };
        }

        private Claim answer(List<Object> commands, @Nullable String status, long asked) {
            for (var command : commands) {
                world.agent.offered(String.valueOf(((Map<?, ?>) command).get("id")));
            }
            return new Claim(commands, true, status, world.tellBrokersTime(), asked, false);
        }

        @Override
        public DeliveryAnswer deliver(BrokerAccess access, Delivery delivery) throws TransportException {
            world.broker.hears(delivery);
            var fate = arrive(access, "deliver " + delivery.commandId());
            world.note("deliver " + delivery.commandId() + " " + fate);
            return switch (fate) {
                case NOT_DONE -> throw lost();
                case DONE_BUT_LOST -> {
                    world.broker.take(delivery);
                    throw lost();
                }
                case BUSY -> throw busy();
                case REFUSED -> world.broker.forgets(delivery);
                case GONE -> world.broker.takesItForLost(delivery);
                case ODD -> throw new TransportException(Reason.BROKEN_ANSWER, "this is no answer");
                case WELL -> world.broker.take(delivery);
            };
        }

        @Override
        public void publish(BrokerAccess access, EventBatch batch) {
            throw new IllegalStateException("nothing is published here");
        }

        @Override
        public void revoke(BrokerAccess access) {
            throw new IllegalStateException("no farewell is said here");
        }

        private Fate arrive(BrokerAccess access, String call) throws TransportException {
            var fate = turns.arrive(call);
            if (access.ends().cancelled()) {
                throw new TransportException(Reason.CANCELLED, "cancelled");
            }
            return fate;
        }

        private static TransportException lost() {
            return new TransportException(Reason.UNREACHABLE, "no answer in time");
        }

        private static TransportException busy() {
            return new TransportException(Reason.BUSY, "503", Duration.ofSeconds(4), null);
        }
    }

    /** The coding agent. */
    final class Agent implements AgentRuntime {

        @Override
        public RuntimeHealth health() {
            return new RuntimeHealth(true, "model", List.of("/home/me/work"));
        }

        @Override
        public Optional<AgentSession> session(String sessionId) throws AgentRuntimeException {
            turns.refuseIfKilled();
            if (!world.agent.there()) {
                throw failure(AgentRuntimeException.Reason.UNAVAILABLE);
            }
            var root = AgentModel.commandOf(sessionId) == null ? sessionId : World.SESSIONS.get(0);
            return Optional.of(session(sessionId, root));
        }

        @Override
        public AgentSession createSession(String commandId, @Nullable String title) throws AgentRuntimeException {
            effect("create", commandId);
            return made(commandId);
        }

        @Override
        public Admission prompt(String commandId, String sessionId, Action.Prompt prompt) throws AgentRuntimeException {
            return effect("prompt", commandId) == Fate.ODD ? Admission.QUEUED : Admission.STARTED;
        }

        @Override
        public void abort(String sessionId) throws AgentRuntimeException {
            effect("abort", commandOf(sessionId));
        }

        @Override
        public List<PendingRequest> pending() throws AgentRuntimeException {
            var fate = turns.arrive("pending");
            if (!world.agent.there() || fate == Fate.NOT_DONE) {
                world.agent.waiting().forEach(order -> world.agent.failedAt(order.id));
                throw failure(AgentRuntimeException.Reason.UNAVAILABLE);
            }
            return world.agent.waiting().stream()
                    .map(order -> new PendingRequest(
                            AgentModel.REQUEST + order.id,
                            order.wish == Step.Wish.PERMISSION
                                    ? PendingRequest.Kind.PERMISSION
                                    : PendingRequest.Kind.QUESTION,
                            String.valueOf(order.session),
                            String.valueOf(order.session),
                            Map.of()))
                    .toList();
        }

        @Override
        public void respondPermission(PendingRequest request, boolean allowed) throws AgentRuntimeException {
            effect("permission", commandOf(request.id()));
        }

        @Override
        public void replyQuestion(PendingRequest request, List<List<String>> answers) throws AgentRuntimeException {
            effect("reply", commandOf(request.id()));
        }

        @Override
        public void rejectQuestion(PendingRequest request) {
            throw new IllegalStateException("nobody rejects a question here");
        }

        @Override
        public Evidence evidence(String commandId, @Nullable String sessionId, Action action)
                throws AgentRuntimeException {
            var fate = turns.arrive("evidence " + commandId);
            world.note("evidence of " + commandId + " " + fate);
            if (!world.agent.there() || fate == Fate.NOT_DONE) {
                world.agent.couldNotTell(commandId);
                throw failure(AgentRuntimeException.Reason.UNAVAILABLE);
            }
            if (fate == Fate.GONE) {
                world.agent.couldNotTell(commandId);
                return Evidence.of(Evidence.Finding.UNKNOWN);
            }
            if (!world.agent.had(commandId)) {
                return Evidence.of(Evidence.Finding.DID_NOT_HAPPEN);
            }
            return action instanceof Action.CreateSession
                    ? new Evidence(Evidence.Finding.HAPPENED, made(commandId))
                    : Evidence.of(Evidence.Finding.HAPPENED);
        }

        @Override
        public Observation observe(RuntimeListener listener) {
            return () -> {};
        }

        private Fate effect(String call, String commandId) throws AgentRuntimeException {
            world.agent.effectBegins(life, commandId);
            var fate = turns.arrive(call + " " + commandId);
            world.note(call + " " + commandId + " " + fate);
            try {
                end(commandId, fate);
            } finally {
                world.agent.effectEnds(commandId);
            }
            return fate;
        }

        private void end(String commandId, Fate fate) throws AgentRuntimeException {
            var failure = !world.agent.there()
                    ? AgentRuntimeException.Reason.UNAVAILABLE
                    : switch (fate) {
                        case WELL, ODD -> null;
                        case NOT_DONE -> AgentRuntimeException.Reason.UNAVAILABLE;
                        case DONE_BUT_LOST, BUSY -> AgentRuntimeException.Reason.OUTCOME_UNKNOWN;
                        case REFUSED -> AgentRuntimeException.Reason.REFUSED;
                        case GONE -> AgentRuntimeException.Reason.NOT_FOUND;
                    };
            if (failure == null || (failure == AgentRuntimeException.Reason.OUTCOME_UNKNOWN && fate != Fate.BUSY)) {
                world.agent.has(commandId);
            }
            if (failure != null) {
                world.agent.failedAt(commandId);
                throw failure(failure);
            }
        }

        private static String commandOf(String name) {
            return Optional.ofNullable(AgentModel.commandOf(name)).orElseThrow();
        }

        private static AgentSession made(String commandId) {
            return session("ses-by-" + commandId, "ses-by-" + commandId);
        }

        private static AgentSession session(String id, String root) {
            return new AgentSession(id, root, "A session", "/home/me/work", Instant.EPOCH, Instant.EPOCH);
        }

        private static AgentRuntimeException failure(AgentRuntimeException.Reason reason) {
            return new AgentRuntimeException(reason, "the agent said " + reason, null);
        }
    }
}
