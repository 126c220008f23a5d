package org.opencowork.pairing.broker.domain;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/**
 * Polls that are held until something happens, none of them on a thread.
 *
 * <p>Thread-safe.
 */
final class LongPolls implements AutoCloseable {

    /** Why a listener was let go. */
    enum Wake {
        /** Something has happened: looking again is worth while. */
        RUNG,
        /** Its time is over, and nothing has happened. */
        TIME_OVER,
        /** The broker stops. */
        CLOSED
    }

    private final Map<Topic, Deque<CompletableFuture<Wake>>> held = new HashMap<>();
    private boolean closed;

    /**
     * Begins to listen; to be called before looking, so that nothing happens unnoticed in between.
     *
     * @return completes when there is no use in waiting on; the caller cancels it when it listens no longer
     */
    synchronized CompletableFuture<Wake> listen(Topic topic) {
        if (closed) {
            return CompletableFuture.completedFuture(Wake.CLOSED);
        }
        var listener = new CompletableFuture<Wake>();
        held.computeIfAbsent(topic, unused -> new ArrayDeque<>()).addFirst(listener);
        var unused = listener.whenComplete((wake, failure) -> forget(topic, listener));
        return listener;
    }

    /** Lets the listener go after this time, unless it was rung before. */
    static CompletableFuture<Wake> within(CompletableFuture<Wake> listener, long nanos) {
        return listener.completeOnTimeout(Wake.TIME_OVER, nanos, TimeUnit.NANOSECONDS);
    }

    /** Wakes those who listen, the newest first: an older poll may be on a connection that has died. */
    void ring(Topic topic) {
        takeAll(topic).forEach(listener -> listener.complete(Wake.RUNG));
    }

    /** Lets everybody go, now and from now on. */
    @Override
    public void close() {
        List<Topic> topics;
        synchronized (this) {
            closed = true;
            topics = List.copyOf(held.keySet());
        }
        topics.forEach(topic -> takeAll(topic).forEach(listener -> listener.complete(Wake.CLOSED)));
    }

    /** How many are held now. */
    synchronized int size() {
        return held.values().stream().mapToInt(Deque::size).sum();
    }

    private synchronized List<CompletableFuture<Wake>> takeAll(Topic topic) {
        var listeners = held.remove(topic);
        return listeners == null ? List.of() : List.copyOf(listeners);
    }

    private synchronized void forget(Topic topic, CompletableFuture<Wake> listener) {
        var listeners = held.get(topic);
        if (listeners != null && listeners.removeIf(other -> other == listener) && listeners.isEmpty()) {
            held.remove(topic);
        }
    }
}
