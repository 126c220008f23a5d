package org.opencowork.pairing.itests.felix;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.opencowork.pairing.api.Action;
import org.opencowork.pairing.api.AgentSession;
import org.opencowork.pairing.api.runtime.Admission;
import org.opencowork.pairing.api.runtime.AgentRuntime;
import org.opencowork.pairing.api.runtime.Evidence;
import org.opencowork.pairing.api.runtime.Evidence.Finding;
import org.opencowork.pairing.api.runtime.Observation;
import org.opencowork.pairing.api.runtime.PendingRequest;
import org.opencowork.pairing.api.runtime.RuntimeHealth;
import org.opencowork.pairing.api.runtime.RuntimeListener;

/** An agent in memory that counts how often each command took effect. */
final class CountingRuntime implements AgentRuntime {

    private final Map<String, Integer> effects = new ConcurrentHashMap<>();
    private final Map<String, AgentSession> sessions = new ConcurrentHashMap<>();

    /** How often each command took effect, by command id. */
    Map<String, Integer> effects() {
        return Map.copyOf(effects);
    }

    @Override
    public RuntimeHealth health() {
        return new RuntimeHealth(true, "in memory", List.of("/workspace"));
    }

    @Override
    public Optional<AgentSession> session(String sessionId) {
        return Optional.ofNullable(sessions.get(sessionId));
    }

    @Override
    public AgentSession createSession(String commandId, @Nullable String title) {
        count(commandId);
        var id = "ses_" + commandId;
        var now = Instant.now();
        var session = new AgentSession(id, id, title == null ? "untitled" : title, "/workspace", now, now);
        sessions.put(id, session);
        return session;
    }

    @Override
    public Admission prompt(String commandId, String sessionId, Action.Prompt prompt) {
        count(commandId);
        return Admission.STARTED;
    }

    @Override
    public void abort(String sessionId) {
        // It is always idle.
    }

    @Override
    public List<PendingRequest> pending() {
        return List.of();
    }

    @Override
    public void respondPermission(PendingRequest request, boolean allowed) {
        throw new AssertionError("It asks for nothing.");
    }

    @Override
    public void replyQuestion(PendingRequest request, List<List<String>> answers) {
        throw new AssertionError("It asks for nothing.");
    }

    @Override
    public void rejectQuestion(PendingRequest request) {
        throw new AssertionError("It asks for nothing.");
    }

    @Override
    public Evidence evidence(String commandId, @Nullable String sessionId, Action action) {
        var session = sessions.get("ses_" + commandId);
        return effects.containsKey(commandId)
                ? new Evidence(Finding.HAPPENED, session)
                : Evidence.of(Finding.DID_NOT_HAPPEN);
    }

    @Override
    public Observation observe(RuntimeListener listener) {
        return () -> {};
    }

    private void count(String commandId) {
        effects.merge(commandId, 1, Integer::sum);
    }
}
