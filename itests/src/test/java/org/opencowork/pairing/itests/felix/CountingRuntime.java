package org.opencowork.pairing.itests.felix;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;
import org.opencowork.pairing.api.Action;
import org.opencowork.pairing.api.AgentSession;
import org.opencowork.pairing.api.runtime.Admission;
import org.opencowork.pairing.api.runtime.AgentRuntime;
import org.opencowork.pairing.api.runtime.Evidence;
import org.opencowork.pairing.api.runtime.Evidence.Finding;
import org.opencowork.pairing.api.runtime.Observation;
import org.opencowork.pairing.api.runtime.PendingRequest;
import org.opencowork.pairing.api.runtime.RuntimeEvent;
import org.opencowork.pairing.api.runtime.RuntimeHealth;
import org.opencowork.pairing.api.runtime.RuntimeListener;

/** An agent in memory that counts how often each command took effect. */
final class CountingRuntime implements AgentRuntime {

    private final Map<String, Integer> effects = new ConcurrentHashMap<>();
    private final List<PendingRequest> pending = new CopyOnWriteArrayList<>();
    private final List<RuntimeListener> listeners = new CopyOnWriteArrayList<>();
    private final Map<String, AgentSession> sessions = new ConcurrentHashMap<>();

    /** Lets it ask for leave. */
    void asks(PendingRequest request) {
        pending.add(request);
    }

    /** Lets it say that something happened. */
    void says(RuntimeEvent event) {
        listeners.forEach(listener -> listener.on(event));
    }

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
        return List.copyOf(pending);
    }

    @Override
    public void respondPermission(PendingRequest request, boolean allowed) {
        if (!pending.remove(request)) {
            throw new AssertionError("It does not ask for " + request.id());
        }
        count(request.id() + (allowed ? " allowed" : " refused"));
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
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    private void count(String commandId) {
        effects.merge(commandId, 1, Integer::sum);
    }
}
