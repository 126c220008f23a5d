package org.opencowork.pairing.api.transport;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Ends calls in flight, once and for all. Thread-safe. */
public final class Cancellation {

    /** Takes a reaction back. */
    @FunctionalInterface
    public interface Registration extends AutoCloseable {
        @Override
        void close();
    }

    private final Map<Object, Runnable> reactions = new LinkedHashMap<>();
    private boolean cancelled;

    /** Runs every reaction on this thread, now or, for one that comes later, at once. */
    public void cancel() {
        for (var reaction : drain()) {
            reaction.run();
        }
    }

    /** Tells whether it was cancelled. */
    public synchronized boolean cancelled() {
        return cancelled;
    }

    /** Runs the reaction when it is cancelled, or at once if it already was; it must be quick and not throw. */
    public Registration onCancel(Runnable reaction) {
        synchronized (this) {
            if (!cancelled) {
                var key = new Object();
                reactions.put(key, reaction);
                return () -> forget(key);
            }
        }
        reaction.run();
        return () -> {};
    }

    private synchronized List<Runnable> drain() {
        cancelled = true;
        var due = List.copyOf(reactions.values());
        reactions.clear();
        return due;
    }

    private synchronized void forget(Object key) {
        reactions.remove(key);
    }
}
