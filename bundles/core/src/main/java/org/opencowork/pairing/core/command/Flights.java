package org.opencowork.pairing.core.command;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The commands of one pairing that this process is busy with: each at most once. Thread-safe. */
final class Flights {

    /** The most that one pairing may keep us busy with; a broker that sends more must deliver it again. */
    static final int MOST = 256;

    /** Where control commands end, too: nobody has so many of them open but who wants to fill this memory. */
    private static final int MOST_WITH_CONTROL = 16 * MOST;

    /** What came of a command that was delivered. */
    enum Boarding {
        /** We are busy with it from now on. */
        ABOARD,
        /** We were busy with it already, and go on under its newer lease. */
        RENEWED,
        /** There is no room for it now. */
        TURNED_AWAY
    }

    private final Map<String, Flight> byId = new ConcurrentHashMap<>();

    /**
     * Begins to be busy with a command, unless we already are: then only its lease is renewed.
     *
     * @param control it waits for nothing, not even for room: it may be an {@code abort} of what takes up the room
     */
    Boarding board(Flight fresh, boolean control) {
        var room = byId.size() < (control ? MOST_WITH_CONTROL : MOST);
        var current = byId.compute(fresh.id(), (id, busy) -> {
            if (busy != null && busy.renew(fresh.lease())) {
                return busy;
            }
            return room ? fresh : null;
        });
        if (current == fresh) {
            return Boarding.ABOARD;
        }
        return current == null ? Boarding.TURNED_AWAY : Boarding.RENEWED;
    }

    /** Tells whether we are busy with a command. */
    boolean has(String id) {
        return byId.containsKey(id);
    }

    /** Stops being busy with a command. */
    void land(Flight flight) {
        flight.land();
        byId.remove(flight.id(), flight);
        synchronized (this) {
            notifyAll();
        }
    }

    /** Waits until no more than so many commands keep us busy, for a bounded time or until interrupted. */
    synchronized void awaitAtMost(int busy, Duration patience) {
        var deadline = System.nanoTime() + patience.toNanos();
        try {
            for (var left = patience.toMillis(); size() > busy && left > 0; ) {
                wait(left);
                left = (deadline - System.nanoTime()) / 1_000_000;
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }

    /** Returns how many commands we are busy with. */
    int size() {
        return byId.size();
    }
}
