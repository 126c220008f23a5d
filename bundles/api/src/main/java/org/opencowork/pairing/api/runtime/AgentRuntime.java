package org.opencowork.pairing.api.runtime;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.opencowork.pairing.api.Action;
import org.opencowork.pairing.api.AgentSession;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * The coding agent on this computer.
 *
 * <p>Thread-safe; calls of several sessions run side by side. Each call blocks for at most 30 s. Nothing is decided
 * here: the caller has already allowed what it asks for. Effects carry ids derived from the command id, so that
 * {@link #evidence} can tell after a crash whether they happened.
 */
@ConsumerType
public interface AgentRuntime {

    /** Tells how the runtime is at this moment; blocks at most 2 s and never throws. */
    RuntimeHealth health();

    /**
     * Says in a sentence why the runtime could run no command at this moment, with the remedy if there is one, from
     * what is known without asking it; empty if nothing is known to be wrong. Never blocks and never throws.
     */
    default Optional<String> trouble() {
        return Optional.empty();
    }

    /** Returns the session with its root, or empty if the runtime knows none of that id. */
    Optional<AgentSession> session(String sessionId) throws AgentRuntimeException;

    /** Makes a session in the workspace; the title is a wish, null for the runtime's own. */
    AgentSession createSession(String commandId, @Nullable String title) throws AgentRuntimeException;

    /** Hands the session a prompt and returns once the runtime has verifiably admitted it. */
    Admission prompt(String commandId, String sessionId, Action.Prompt prompt) throws AgentRuntimeException;

    /** Stops what the session is doing; an idle session is no error. */
    void abort(String sessionId) throws AgentRuntimeException;

    /** Returns what the agent is waiting for the person to decide, in all sessions of the workspace. */
    List<PendingRequest> pending() throws AgentRuntimeException;

    /** Allows once, or refuses, a pending permission; never for longer than once. */
    void respondPermission(PendingRequest request, boolean allowed) throws AgentRuntimeException;

    /** Answers pending questions, with the labels chosen for each in its order. */
    void replyQuestion(PendingRequest request, List<List<String>> answers) throws AgentRuntimeException;

    /** Declines to answer pending questions. */
    void rejectQuestion(PendingRequest request) throws AgentRuntimeException;

    /** Tells, after a crash in mid-effect, whether the effect of this command took place; it changes nothing. */
    Evidence evidence(String commandId, @Nullable String sessionId, Action action) throws AgentRuntimeException;

    /**
     * Observes the runtime's events from now on, over reconnects and restarts of the runtime, until closed.
     *
     * <p>The listener is called on one thread, in order; while it blocks, nothing else is delivered.
     */
    Observation observe(RuntimeListener listener);
}
