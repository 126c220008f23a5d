package org.opencowork.pairing.audit.file;

import java.util.ArrayList;
import java.util.List;

/**
 * What waits to be written. The writer takes all of it at once, so that one lock is taken for each entry, and the writer
 * is woken once for all that come while it writes.
 *
 * <p>Thread-safe, with one thread that takes.
 *
 * @param <T> what is written
 */
final class Inbox<T> {

    private List<T> waiting = new ArrayList<>();
    private boolean closed;

    /** Adds one, or tells that nothing is taken any more. */
    synchronized boolean add(T one) {
        if (closed) {
            return false;
        }
        waiting.add(one);
        if (waiting.size() == 1) {
            notifyAll();
        }
        return true;
    }

    /** Returns once something waits, or nothing will come any more. */
    synchronized void await() {
        while (waiting.isEmpty() && !closed) {
            try {
                wait();
            } catch (InterruptedException strange) {
                // Nobody but close() ends the writer; an interrupt must not lose what waits.
            }
        }
    }

    /** Returns what waits now, oldest first; empty once all is taken and nothing will come any more. */
    synchronized List<T> takeAll() {
        var taken = waiting;
        waiting = new ArrayList<>();
        return taken;
    }

    /** Takes nothing from now on; what waits can still be taken. */
    synchronized void close() {
        closed = true;
        notifyAll();
    }
}
