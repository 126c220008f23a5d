package org.opencowork.pairing.itests.opencode;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.opencowork.pairing.api.Tree;
import org.opencowork.pairing.api.runtime.RuntimeEvent;
import org.opencowork.pairing.api.runtime.RuntimeListener;

/** Keeps what the runtime says, and waits for what is expected of it. */
final class Recorder implements RuntimeListener {

    private final List<RuntimeEvent> events = new CopyOnWriteArrayList<>();
    private final AtomicInteger gaps = new AtomicInteger();

    @Override
    public void on(RuntimeEvent event) {
        events.add(event);
    }

    @Override
    public void missed(String reason) {
        gaps.incrementAndGet();
    }

    /** Waits until it was told this often that events were missed. */
    void awaitGaps(int times) {
        RealOpenCode.until("the stream is back", () -> gaps.get() == times);
    }

    /** Waits until the session has told this often that it is idle. */
    void awaitIdle(String sessionId, int times) {
        RealOpenCode.until("the session is idle", () -> count(sessionId, "session.idle") >= times);
    }

    /** Waits until the session has told an event of the type. */
    void await(String sessionId, String type) {
        RealOpenCode.until(type, () -> count(sessionId, type) > 0);
    }

    /** Returns the text that the session has streamed so far. */
    String streamed(String sessionId) {
        return of(sessionId).stream()
                .filter(event -> event.type().equals("message.part.delta"))
                .map(event -> Tree.text(event.data(), "delta").orElse(""))
                .collect(Collectors.joining());
    }

    List<RuntimeEvent> of(String sessionId) {
        return events.stream()
                .filter(event -> sessionId.equals(event.sessionId()))
                .toList();
    }

    private long count(String sessionId, String type) {
        return of(sessionId).stream().filter(event -> event.type().equals(type)).count();
    }
}
