package org.opencowork.pairing.core.port;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The place where an adapter is plugged in, and may be exchanged while calls are under way.
 *
 * <p>A call keeps the adapter that it began with; {@link #unplug} waits for such calls. A call that finds the place
 * empty waits for the next adapter. Thread-safe.
 */
public final class Port<T> {

    /** How long an adapter that leaves may take to end what it was asked before. */
    private static final Duration GRACE = Duration.ofMillis(1_500);

    /** What to do with the adapter. */
    @FunctionalInterface
    public interface Use<T, R, X extends Exception> {
        /** Uses the adapter for this one call and does not keep it. */
        R on(T adapter) throws X;
    }

    /** What to do with the adapter where nothing comes back. */
    @FunctionalInterface
    public interface Deed<T, X extends Exception> {
        /** Uses the adapter for this one call and does not keep it. */
        void on(T adapter) throws X;
    }

    private static final class Plugged<T> {
        final T adapter;
        int calls;
        boolean leaving;

        Plugged(T adapter) {
            this.adapter = adapter;
        }
    }

    private final String name;
    private final Duration patience;
    private final NavigableMap<Comparable<Object>, Plugged<T>> plugged = new TreeMap<>();
    private final List<Runnable> onLeave = new ArrayList<>();
    private final List<Runnable> onPlug = new ArrayList<>();
    private long changes;

    /**
     * Makes an empty place.
     *
     * @param name what is plugged in here, in words for the person
     * @param patience how long a call waits while nothing is plugged in
     */
    public Port(String name, Duration patience) {
        this.name = name;
        this.patience = patience;
    }

    /** Plugs an adapter in; of several, the one with the highest rank is used. */
    public void plug(T adapter, Comparable<Object> rank) {
        List<Runnable> tell;
        synchronized (this) {
            plugged.put(rank, new Plugged<>(adapter));
            changes++;
            notifyAll();
            tell = List.copyOf(onPlug);
        }
        tell.forEach(Runnable::run);
    }

    /** Takes an adapter out, and waits a bounded time for the calls that it still serves. */
    public void unplug(T adapter) {
        Plugged<T> leaving;
        List<Runnable> hurry;
        synchronized (this) {
            leaving = remove(adapter);
            hurry = List.copyOf(onLeave);
        }
        if (leaving != null && !idle(leaving, GRACE)) {
            hurry.forEach(Runnable::run);
            idle(leaving, GRACE);
        }
    }

    /** Lets the reaction run when an adapter that leaves still serves calls after its grace, to cut them short. */
    public synchronized void whenLeaving(Runnable reaction) {
        onLeave.add(reaction);
    }

    /** Lets the reaction run whenever an adapter is plugged in. */
    public synchronized void whenPlugged(Runnable reaction) {
        onPlug.add(reaction);
    }

    /** Returns what is plugged in here, in words for the person. */
    public String name() {
        return name;
    }

    /** Tells whether an adapter is plugged in. */
    public synchronized boolean present() {
        return !plugged.isEmpty();
    }

    /** Returns a number that changes whenever another adapter may be in use than before. */
    public synchronized long changes() {
        return changes;
    }

    /**
     * Uses the adapter.
     *
     * @throws PortEmptyException if none came within the patience of this place, or the thread was interrupted
     */
    public <R, X extends Exception> R use(Use<? super T, R, X> use) throws X {
        var current = enter();
        try {
            return use.on(current.adapter);
        } finally {
            leave(current);
        }
    }

    /** Uses the adapter as {@link #use} does, where nothing comes back. */
    public <X extends Exception> void run(Deed<? super T, X> deed) throws X {
        var current = enter();
        try {
            deed.on(current.adapter);
        } finally {
            leave(current);
        }
    }

    /** Asks the adapter something that it answers at once, if one is plugged in at this moment; it waits for none. */
    public <R> Optional<R> ask(Function<? super T, R> question) {
        Plugged<T> current;
        synchronized (this) {
            if (plugged.isEmpty()) {
                return Optional.empty();
            }
            current = enter();
        }
        try {
            return Optional.of(question.apply(current.adapter));
        } finally {
            leave(current);
        }
    }

    private synchronized Plugged<T> enter() {
        var deadline = System.nanoTime() + patience.toNanos();
        while (plugged.isEmpty()) {
            if (!await(deadline)) {
                throw new PortEmptyException(name);
            }
        }
        var current = plugged.lastEntry().getValue();
        current.calls++;
        return current;
    }

    private synchronized void leave(Plugged<T> current) {
        current.calls--;
        if (current.leaving && current.calls == 0) {
            notifyAll();
        }
    }

    private @Nullable Plugged<T> remove(T adapter) {
        for (var entries = plugged.values().iterator(); entries.hasNext(); ) {
            var candidate = entries.next();
            if (candidate.adapter == adapter) {
                entries.remove();
                candidate.leaving = true;
                changes++;
                return candidate;
            }
        }
        return null;
    }

    private synchronized boolean idle(Plugged<T> leaving, Duration within) {
        var deadline = System.nanoTime() + within.toNanos();
        while (leaving.calls > 0) {
            if (!await(deadline)) {
                return false;
            }
        }
        return true;
    }

    /** Waits for a change; false if the deadline has passed or the thread was interrupted. Callers loop. */
    @SuppressWarnings("WaitNotInLoop")
    private boolean await(long deadline) {
        var left = (deadline - System.nanoTime()) / 1_000_000;
        if (left <= 0) {
            return false;
        }
        try {
            wait(left);
            return true;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
