package org.opencowork.pairing.shared.work;

import java.util.ArrayList;
import java.util.List;

/**
 * What waits to be written by one thread. It takes at once what came while it wrote, so that all of that shares a flush,
 * one lock is taken for each that comes, and the writer is woken once for all of them.
 *
 * <p>Thread-safe, with one thread that takes.
 *
 * @param <T> what is written
 */
public final class Inbox<T> {

    private final int most;
    private List<T> waiting = new ArrayList<>();
    private boolean closed;

    /** Makes one of which so many are taken at once, at most. */
    public Inbox(int most) {
        this.most = most;
    }

    /** Adds one, or tells that nothing is taken any more. */
    public synchronized boolean add(T one) {
        if (closed) {
            return false;
        }
        waiting.add(one);
        if (waiting.size() == 1) {
            notifyAll();
        }
        return true;
    }

    /** Returns what waits, oldest first, once there is anything; empty when all is taken and nothing more will come. */
    public List<T> take() {
        awaitAny();
        letOthersAsk();
        return taken();
    }

    /** Takes nothing more in; what waits can still be taken. */
    public synchronized void close() {
        closed = true;
        notifyAll();
    }

    private synchronized void awaitAny() {
        while (waiting.isEmpty() && !closed) {
            try {
                wait();
            } catch (InterruptedException strange) {
                // Nobody but close() ends the writer; an interrupt must not lose what waits.
            }
        }
    }

    /** Whoever is about to ask for something does it now, and shares the flush; a hint is all that is needed. */
    @SuppressWarnings("ThreadPriorityCheck")
    private static void letOthersAsk() {
        Thread.yield();
    }

    private synchronized List<T> taken() {
        var count = Math.min(most, waiting.size());
        var taken = waiting.subList(0, count);
        waiting = new ArrayList<>(waiting.subList(count, waiting.size()));
        return taken;
    }
}
