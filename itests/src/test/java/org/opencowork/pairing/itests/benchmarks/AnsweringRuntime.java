package org.opencowork.pairing.itests.benchmarks;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.opencowork.pairing.api.Action;
import org.opencowork.pairing.api.AgentSession;
import org.opencowork.pairing.api.runtime.Admission;
import org.opencowork.pairing.api.runtime.AgentRuntime;
import org.opencowork.pairing.api.runtime.AgentRuntimeException;
import org.opencowork.pairing.api.runtime.AgentRuntimeException.Reason;
import org.opencowork.pairing.api.runtime.Evidence;
import org.opencowork.pairing.api.runtime.Evidence.Finding;
import org.opencowork.pairing.api.runtime.Observation;
import org.opencowork.pairing.api.runtime.PendingRequest;
import org.opencowork.pairing.api.runtime.RuntimeHealth;
import org.opencowork.pairing.api.runtime.RuntimeListener;

/** An agent that answers at once, but for a prompt that asks it to take 30 s, until it is aborted. */
final class AnsweringRuntime implements AgentRuntime {

    static final String TAKE_LONG = "Take 30 s.";

    private static final int LONG_SECONDS = 30;

    private final Map<String, CountDownLatch> busy = new ConcurrentHashMap<>();

    /** Tells whether a long prompt of this session is under way. */
    boolean busy(String sessionId) {
        return busy.containsKey(sessionId);
    }

    @Override
    public RuntimeHealth health() {
        return new RuntimeHealth(true, "answers at once", List.of("/workspace"));
    }

    @Override
    public Optional<AgentSession> session(String sessionId) {
        var since = Instant.EPOCH;
        return Optional.of(new AgentSession(sessionId, sessionId, "A session", "/workspace", since, since));
    }

    @Override
    public AgentSession createSession(String commandId, @Nullable String title) throws AgentRuntimeException {
        throw notHere();
    }

    @Override
    public Admission prompt(String commandId, String sessionId, Action.Prompt prompt) throws AgentRuntimeException {
        if (prompt.text().equals(TAKE_LONG)) {
            takeLong(sessionId);
        }
        return Admission.STARTED;
    }

    @Override
    public void abort(String sessionId) {
        Optional.ofNullable(busy.get(sessionId)).ifPresent(CountDownLatch::countDown);
    }

    @Override
    public List<PendingRequest> pending() {
        return List.of();
    }

    @Override
    public void respondPermission(PendingRequest request, boolean allowed) throws AgentRuntimeException {
        throw notHere();
    }

    @Override
    public void replyQuestion(PendingRequest request, List<List<String>> answers) throws AgentRuntimeException {
        throw notHere();
    }

    @Override
    public void rejectQuestion(PendingRequest request) throws AgentRuntimeException {
        throw notHere();
    }

    @Override
    public Evidence evidence(String commandId, @Nullable String sessionId, Action action) {
        return Evidence.of(Finding.UNKNOWN);
    }

    @Override
    public Observation observe(RuntimeListener listener) {
        return () -> {};
    }

    private void takeLong(String sessionId) throws AgentRuntimeException {
        var aborted = new CountDownLatch(1);
        busy.put(sessionId, aborted);
        try {
            var early = aborted.await(LONG_SECONDS, TimeUnit.SECONDS);
            if (!early) {
                throw new AgentRuntimeException(Reason.REFUSED, "The prompt was not aborted.", null);
            }
        } catch (InterruptedException ending) {
            Thread.currentThread().interrupt();
        } finally {
            busy.remove(sessionId);
        }
    }

    private static AgentRuntimeException notHere() {
        return new AgentRuntimeException(Reason.REFUSED, "No benchmark asks for this.", null);
    }
}
