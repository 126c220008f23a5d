package org.opencowork.pairing.itests.crash;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.opencowork.pairing.api.Action;
import org.opencowork.pairing.api.AgentSession;
import org.opencowork.pairing.api.runtime.Admission;
import org.opencowork.pairing.api.runtime.AgentRuntime;
import org.opencowork.pairing.api.runtime.Evidence;
import org.opencowork.pairing.api.runtime.Observation;
import org.opencowork.pairing.api.runtime.PendingRequest;
import org.opencowork.pairing.api.runtime.RuntimeHealth;
import org.opencowork.pairing.api.runtime.RuntimeListener;

/**
 * A coding agent that does whatever it is asked, as often as it is asked, and leaves a trace of it. Thread-safe.
 *
 * <p>As with OpenCode, sessions and prompts are found again by the command that made them; about all else nobody can
 * tell. Each command has a session of its own, so that every effect tells whose it is; all are subagents of one root.
 */
final class TracedRuntime implements AgentRuntime {

    /** The session that takes part in pairing. */
    static final String ROOT = "root";

    private static final String SESSION = "session-of-";

    private final Trace trace;
    private final Crash crash;
    private final int requests;

    /** Makes an agent that always waits for this many permissions and as many answers. */
    TracedRuntime(Trace trace, Crash crash, int requests) {
        this.trace = trace;
        this.crash = crash;
        this.requests = requests;
    }

    /** Names the session that is only for this command. */
    static String sessionOf(String commandId) {
        return SESSION + commandId;
    }

    @Override
    public RuntimeHealth health() {
        return new RuntimeHealth(true, "traced", List.of());
    }

    @Override
    public Optional<AgentSession> session(String sessionId) {
        return Optional.of(session(sessionId, sessionId.startsWith(SESSION) ? ROOT : sessionId));
    }

    @Override
    public AgentSession createSession(String commandId, @Nullable String title) {
        effect(commandId);
        return made(commandId);
    }

    @Override
    public Admission prompt(String commandId, String sessionId, Action.Prompt prompt) {
        effect(commandId);
        return Admission.STARTED;
    }

    @Override
    public void abort(String sessionId) {
        effect(commandOf(sessionId));
    }

    @Override
    public List<PendingRequest> pending() {
        return IntStream.rangeClosed(1, requests)
                .mapToObj(Broker::idOf)
                .flatMap(id -> List.of(PendingRequest.Kind.values()).stream()
                        .map(kind -> new PendingRequest(id, kind, sessionOf(id), ROOT, Map.of())))
                .toList();
    }

    @Override
    public void respondPermission(PendingRequest request, boolean allowed) {
        effect(commandOf(request.sessionId()));
    }

    @Override
    public void replyQuestion(PendingRequest request, List<List<String>> answers) {
        effect(commandOf(request.sessionId()));
    }

    @Override
    public void rejectQuestion(PendingRequest request) {
        effect(commandOf(request.sessionId()));
    }

    @Override
    public Evidence evidence(String commandId, @Nullable String sessionId, Action action) {
        var happened = trace.hasEffect(commandId);
        return switch (action.kind()) {
            case CREATE_SESSION ->
                happened
                        ? new Evidence(Evidence.Finding.HAPPENED, made(commandId))
                        : Evidence.of(Evidence.Finding.DID_NOT_HAPPEN);
            case PROMPT -> Evidence.of(happened ? Evidence.Finding.HAPPENED : Evidence.Finding.DID_NOT_HAPPEN);
            default -> Evidence.of(Evidence.Finding.UNKNOWN);
        };
    }

    @Override
    public Observation observe(RuntimeListener listener) {
        return () -> {};
    }

    private void effect(String commandId) {
        crash.at(CrashPoint.EFFECT_DUE, commandId);
        trace.add(Trace.EFFECT, commandId);
        crash.at(CrashPoint.EFFECT_HAD, commandId);
    }

    private static AgentSession made(String commandId) {
        return session("made-by-" + commandId, "made-by-" + commandId);
    }

    private static AgentSession session(String id, String root) {
        return new AgentSession(id, root, "Traced", null, Instant.EPOCH, Instant.EPOCH);
    }

    private static String commandOf(String sessionId) {
        return sessionId.substring(SESSION.length());
    }
}
