package org.opencowork.pairing.core.command;

import static org.opencowork.pairing.api.ResultStatus.COMPLETED;
import static org.opencowork.pairing.api.ResultStatus.FAILED;
import static org.opencowork.pairing.api.ResultStatus.QUEUED;
import static org.opencowork.pairing.api.runtime.AgentRuntimeException.Reason.NOT_FOUND;
import static org.opencowork.pairing.api.runtime.AgentRuntimeException.Reason.REFUSED;
import static org.opencowork.pairing.api.runtime.AgentRuntimeException.Reason.UNAVAILABLE;

import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.opencowork.pairing.api.Action;
import org.opencowork.pairing.api.AgentSession;
import org.opencowork.pairing.api.Command;
import org.opencowork.pairing.api.CommandKind;
import org.opencowork.pairing.api.CommandResult;
import org.opencowork.pairing.api.Pairing;
import org.opencowork.pairing.api.runtime.Admission;
import org.opencowork.pairing.api.runtime.AgentRuntime;
import org.opencowork.pairing.api.runtime.AgentRuntimeException;
import org.opencowork.pairing.api.runtime.Evidence;
import org.opencowork.pairing.api.store.RegisteredSession;
import org.opencowork.pairing.api.store.StoreException;
import org.opencowork.pairing.core.pairing.Gate;
import org.opencowork.pairing.core.pairing.SessionBook;
import org.opencowork.pairing.core.port.Port;
import org.opencowork.pairing.core.port.PortEmptyException;
import org.opencowork.pairing.core.port.Ports;

/** Has the runtime do what a command asks for; the command is allowed. Thread-safe. */
final class Execution {

    private static final String NOT_RUNNING = "The coding agent on this computer is not running. Try again once it is.";

    private final Ports ports;
    private final SessionBook sessions;
    private final Gate gate;
    private final AgentAnswers answers;

    Execution(Ports ports, SessionBook sessions, Gate gate) {
        this.ports = ports;
        this.sessions = sessions;
        this.gate = gate;
        answers = new AgentAnswers(ports.runtime());
    }

    /**
     * Runs the command once.
     *
     * @param leased tells whether the command's lease lasts, asked where time has passed before the effect
     * @throws RuntimeAwayException if the runtime was not there, and nothing was done
     */
    CommandResult run(Pairing pairing, Command command, BooleanSupplier leased)
            throws RuntimeAwayException, StoreException {
        try {
            return perform(pairing, command, leased);
        } catch (AgentRuntimeException failure) {
            return switch (failure.reason()) {
                case UNAVAILABLE -> throw new RuntimeAwayException(NOT_RUNNING);
                case NOT_FOUND, REFUSED -> CommandResult.of(FAILED, failure.getMessage());
                case OUTCOME_UNKNOWN -> whatHappened(pairing, command);
            };
        }
    }

    /** Returns what can be said of a command for whose effect no runtime came back in time. */
    static CommandResult withoutRuntime(Pairing pairing, Command command) {
        return command.kind() == CommandKind.STATUS
                ? new CommandResult(COMPLETED, null, List.of(), NOT_RUNNING, pairing(pairing, false))
                : CommandResult.of(FAILED, NOT_RUNNING);
    }

    /**
     * Finds out what became of a command whose effect had begun when this process, or the runtime, broke off.
     *
     * @return the result; never one that would have it run again
     * @throws NothingHappenedException if it surely had no effect, so that it may run
     */
    CommandResult reconcile(Pairing pairing, Command command)
            throws AgentRuntimeException, NothingHappenedException, StoreException {
        var evidence = ports.runtime()
                .<Evidence, AgentRuntimeException>use(
                        agent -> agent.evidence(command.id(), command.sessionId(), command.action()));
        return switch (evidence.finding()) {
            case HAPPENED -> happened(pairing, evidence);
            case DID_NOT_HAPPEN -> throw new NothingHappenedException();
            case UNKNOWN -> inDoubt();
        };
    }

    private CommandResult whatHappened(Pairing pairing, Command command) throws StoreException {
        try {
            return reconcile(pairing, command);
        } catch (NothingHappenedException notYet) {
            return CommandResult.of(FAILED, "The coding agent did not take the command in. Send it again.");
        } catch (AgentRuntimeException | PortEmptyException unreachable) {
            return inDoubt();
        }
    }

    private CommandResult happened(Pairing pairing, Evidence evidence) throws StoreException {
        var session = evidence.session();
        return session == null ? CommandResult.of(COMPLETED, null) : made(pairing, session);
    }

    private static CommandResult inDoubt() {
        return CommandResult.inDoubt("The connection to the coding agent broke while it worked on this command, and it"
                + " cannot tell whether it was carried out. Look at the session before you send it again.");
    }

    private CommandResult perform(Pairing pairing, Command command, BooleanSupplier leased)
            throws AgentRuntimeException, StoreException {
        var action = command.action();
        if (action instanceof Action.CreateSession wanted) {
            return made(pairing, agent(runtime -> runtime.createSession(command.id(), wanted.title())));
        }
        if (action instanceof Action.Status) {
            return status(pairing);
        }
        var sessionId = String.valueOf(command.sessionId());
        if (action instanceof Action.Prompt prompt) {
            var admission = agent(runtime -> runtime.prompt(command.id(), sessionId, prompt));
            return CommandResult.of(admission == Admission.QUEUED ? QUEUED : COMPLETED, null);
        }
        if (action instanceof Action.Abort) {
            return agent(runtime -> {
                runtime.abort(sessionId);
                return CommandResult.of(COMPLETED, null);
            });
        }
        return answered(sessionId, (Action.Answer) action, leased);
    }

    private CommandResult made(Pairing pairing, AgentSession session) throws StoreException {
        sessions.add(
                new RegisteredSession(session.id(), pairing.id(), ports.clock().instant()));
        return new CommandResult(COMPLETED, session, null, null, null);
    }

    private CommandResult status(Pairing pairing) throws AgentRuntimeException {
        return new CommandResult(COMPLETED, null, sessions.visibleTo(pairing), null, pairing(pairing, true));
    }

    private static Map<String, Object> pairing(Pairing pairing, boolean canExecute) {
        return Map.of("pairing", pairing.toSnapshot(), "canExecute", canExecute);
    }

    private CommandResult answered(String sessionId, Action.Answer answer, BooleanSupplier leased)
            throws AgentRuntimeException {
        var root = sessions.rootOf(sessionId).orElse("");
        var pending = answers.pending();
        if (gate.isShut()) {
            throw new AgentRuntimeException(REFUSED, "The pairing was ended meanwhile.", null);
        }
        if (!leased.getAsBoolean()) {
            throw new AgentRuntimeException(UNAVAILABLE, "The lease ran out meanwhile.", null);
        }
        var request = AgentAnswers.asked(pending, answer, root)
                .orElseThrow(() -> new AgentRuntimeException(
                        NOT_FOUND, "The session is not waiting for this answer any more.", null));
        answers.give(request, answer);
        return CommandResult.of(COMPLETED, null);
    }

    private <R> R agent(Port.Use<AgentRuntime, R, AgentRuntimeException> use) throws AgentRuntimeException {
        return ports.runtime().use(use);
    }
}
