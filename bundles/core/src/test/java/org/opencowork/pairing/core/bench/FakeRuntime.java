package org.opencowork.pairing.core.bench;

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
import org.opencowork.pairing.api.runtime.AgentRuntimeException;
import org.opencowork.pairing.api.runtime.Evidence;
import org.opencowork.pairing.api.runtime.Observation;
import org.opencowork.pairing.api.runtime.PendingRequest;
import org.opencowork.pairing.api.runtime.RuntimeEvent;
import org.opencowork.pairing.api.runtime.RuntimeHealth;
import org.opencowork.pairing.api.runtime.RuntimeListener;

/** A coding agent that counts its effects; its calls can be held up, fail, and be looked into after a crash. */
public final class FakeRuntime implements AgentRuntime {

    private final Chronicle chronicle;
    private final Script<AgentRuntimeException> script = new Script<>();
    private final List<String> effects = new CopyOnWriteArrayList<>();
    private final List<PendingRequest> pending = new CopyOnWriteArrayList<>();
    private final Map<String, AgentSession> sessions = new ConcurrentHashMap<>();
    private final List<RuntimeListener> listeners = new CopyOnWriteArrayList<>();
    private volatile Optional<String> trouble = Optional.empty();
    private volatile Admission admission = Admission.STARTED;
    private volatile Evidence evidence = Evidence.of(Evidence.Finding.UNKNOWN);
    private volatile Runnable duringPrompt = () -> {};

    FakeRuntime(Chronicle chronicle) {
        this.chronicle = chronicle;
    }

    @Override
    public RuntimeHealth health() {
        return new RuntimeHealth(true, "fake", List.of("/home/me/work"));
    }

    @Override
    public Optional<String> trouble() {
        return trouble;
    }

    @Override
    public Optional<AgentSession> session(String sessionId) throws AgentRuntimeException {
        script.play("session");
        return Optional.ofNullable(sessions.get(sessionId));
    }

    @Override
    public AgentSession createSession(String commandId, @Nullable String title) throws AgentRuntimeException {
        script.play("create");
        effect("create " + commandId);
        return root("ses-" + commandId, title == null ? "untitled" : title);
    }

    @Override
    public Admission prompt(String commandId, String sessionId, Action.Prompt prompt) throws AgentRuntimeException {
        effect("prompt " + commandId + " in " + sessionId);
        duringPrompt.run();
        script.play("prompt");
        return admission;
    }

    @Override
    public void abort(String sessionId) throws AgentRuntimeException {
        effect("abort in " + sessionId);
        script.play("abort");
    }

    @Override
    public List<PendingRequest> pending() throws AgentRuntimeException {
        script.play("pending");
        return List.copyOf(pending);
    }

    @Override
    public void respondPermission(PendingRequest request, boolean allowed) throws AgentRuntimeException {
        script.play("permission");
        effect("permission " + request.id() + " " + allowed);
        answered(request.id());
    }

    @Override
    public void replyQuestion(PendingRequest request, List<List<String>> answers) {
        effect("reply " + request.id() + " " + answers);
        answered(request.id());
    }

    @Override
    public void rejectQuestion(PendingRequest request) {
        effect("reject " + request.id());
        answered(request.id());
    }

    @Override
    public Evidence evidence(String commandId, @Nullable String sessionId, Action action) throws AgentRuntimeException {
        script.play("evidence");
        return evidence;
    }

    @Override
    public Observation observe(RuntimeListener listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    /** Knows a root session from now on. */
    public AgentSession root(String id, String title) {
        return child(id, id, title);
    }

    /** Knows a subagent's session from now on. */
    public AgentSession child(String id, String rootId, String title) {
        var session = new AgentSession(id, rootId, title, "/home/me/work", Instant.EPOCH, Instant.EPOCH);
        sessions.put(id, session);
        return session;
    }

    /** Waits for a decision from now on. */
    public void asks(String id, PendingRequest.Kind kind, String rootSessionId) {
        asks(id, kind, rootSessionId, Map.of());
    }

    /** Waits for a decision from now on, in these words, and no longer in others. */
    public void asks(String id, PendingRequest.Kind kind, String rootSessionId, Map<String, Object> words) {
        answered(id);
        pending.add(new PendingRequest(id, kind, rootSessionId, rootSessionId, words));
    }

    /** Waits for this decision no longer. */
    public void answered(String id) {
        pending.removeIf(request -> request.id().equals(id));
    }

    /** Says that something has happened. */
    public void says(String type, String sessionId, String rootSessionId, String text) {
        var event = new RuntimeEvent(null, type, sessionId, rootSessionId, Map.of("text", text));
        listeners.forEach(listener -> listener.on(event));
    }

    /** Says that its event stream began anew. */
    public void saysThatEventsWereMissed() {
        listeners.forEach(listener -> listener.missed("reconnected"));
    }

    /** Tells whether anybody listens. */
    public boolean observed() {
        return !listeners.isEmpty();
    }

    /** Says that this is wrong with it from now on; empty for nothing. */
    public void troubledBy(Optional<String> what) {
        trouble = what;
    }

    /** Takes prompts in this way. */
    public void admits(Admission how) {
        admission = how;
    }

    /** Finds this after a crash. */
    public void finds(Evidence found) {
        evidence = found;
    }

    /** Lets this happen while it takes a prompt. */
    public void duringPrompt(Runnable event) {
        duringPrompt = event;
    }

    /** Holds the next call of this name up. */
    public Stop hold(String call) {
        return script.hold(call);
    }

    /** Makes the next call of this name fail. */
    public void failNext(String call, AgentRuntimeException.Reason reason) {
        script.failNext(call, new AgentRuntimeException(reason, "the agent said " + reason, null));
    }

    /** Returns the effects so far, in order. */
    public List<String> effects() {
        return List.copyOf(effects);
    }

    private void effect(String what) {
        chronicle.note("effect " + what);
        effects.add(what);
    }
}
