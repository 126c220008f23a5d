package org.opencowork.pairing.core.command;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.opencowork.pairing.api.Lease;

/** The commands of one pairing that this process is busy with: each at most once. Thread-safe. */
final class Flights {

    /** The most that one pairing may keep us busy with; a broker that sends more must deliver it again. */
    private static final int MOST = 256;

    private final Map<String, Flight> byId = new ConcurrentHashMap<>();

    /** Begins to be busy with a command, unless we already are: then only its lease is renewed. */
    Optional<Flight> board(String id, long sequence, @Nullable Lease lease) {
        if (byId.size() >= MOST) {
            return Optional.empty();
        }
        var fresh = new Flight(id, sequence, lease);
        var current = byId.compute(id, (same, busy) -> busy != null && busy.renew(lease) ? busy : fresh);
        return current == fresh ? Optional.of(fresh) : Optional.empty();
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
