package org.opencowork.pairing.core.command;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;
import org.opencowork.pairing.api.Lease;
import org.opencowork.pairing.api.secrets.SecretStoreException;
import org.opencowork.pairing.api.store.JournalEntry;
import org.opencowork.pairing.api.store.StoreException;
import org.opencowork.pairing.api.transport.Delivery;
import org.opencowork.pairing.api.transport.DeliveryAnswer;
import org.opencowork.pairing.api.transport.TransportException;
import org.opencowork.pairing.core.connect.Backoff;
import org.opencowork.pairing.core.port.PortEmptyException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Hands in results, again and again while their lease lasts; after that they wait for the next lease. Thread-safe. */
final class Deliveries {

    private static final Logger LOG = LoggerFactory.getLogger(Deliveries.class);

    /** A lease that is over may still be taken for as long as it takes the broker to notice. */
    private static final Fence UNTIL_THE_END = new Fence(Duration.ZERO);

    private static final Duration NOTE_AGAIN = Duration.ofSeconds(1);

    private record Settled(Flight flight, JournalEntry entry, Lease used) {}

    private final Queue<Settled> settling = new ConcurrentLinkedQueue<>();
    private final ReentrantLock noting = new ReentrantLock();
    private final PipelineParts parts;
    private final Flights flights;
    private final AtomicLong count = new AtomicLong();

    Deliveries(PipelineParts parts, Flights flights) {
        this.parts = parts;
        this.flights = flights;
    }

    /** Returns how many results the broker has taken, or refused for good. */
    long count() {
        return count.get();
    }

    /** Hands a finished entry in, on a thread of its own. */
    void hand(Flight flight, JournalEntry entry) {
        parts.workers().delivery.execute(() -> attempt(flight, entry, 1));
    }

    private void attempt(Flight flight, JournalEntry entry, int attempt) {
        var lease = flight.lease().orElse(null);
        if (lease == null) {
            flights.land(flight);
            return;
        }
        try {
            var delivery = delivery(entry, lease);
            var answer = parts.line()
                    .call(parts.pairing().get(), (transport, access) -> transport.deliver(access, delivery));
            answered(flight, entry, lease, answer);
        } catch (TransportException | SecretStoreException failure) {
            again(flight, entry, attempt, failure);
        } catch (PortEmptyException broken) {
            LOG.warn("Command {} is left for redelivery: {}", entry.commandId(), broken.getMessage());
            flights.land(flight);
        }
    }

    private void answered(Flight flight, JournalEntry entry, Lease used, DeliveryAnswer answer) {
        if (answer == DeliveryAnswer.LEASE_LOST) {
            land(flight, entry, used);
        } else {
            settle(List.of(
                    new Settled(flight, entry.delivered(parts.ports().clock().instant()), used)));
        }
    }

    /** The broker may have sent the command again meanwhile: then it wants the result under that lease, too. */
    private void land(Flight flight, JournalEntry entry, Lease used) {
        if (flight.landUnlessRenewed(used)) {
            flights.land(flight);
        } else {
            hand(flight, entry);
        }
    }

    /** Whoever comes while another thread notes what was delivered leaves it to that thread, which looks again. */
    private void settle(List<Settled> settled) {
        settling.addAll(settled);
        for (var noted = true; noted && !settling.isEmpty() && noting.tryLock(); ) {
            try {
                noted = noteAll();
            } finally {
                noting.unlock();
            }
        }
    }

    /** Notes that the broker has these results, which it will not ask for again: so until the disk takes the note. */
    private boolean noteAll() {
        var settled = new ArrayList<Settled>();
        for (var next = settling.poll(); next != null; next = settling.poll()) {
            settled.add(next);
        }
        var entries = settled.stream().map(Settled::entry).toList();
        try {
            parts.ports().journal().writeAll(entries);
            parts.cursor().settled(entries);
        } catch (StoreException full) {
            LOG.warn("That {} commands were delivered waits to be noted: {}", entries.size(), full.getMessage());
            parts.hindered().accept(full.sentence());
            parts.ports()
                    .timer()
                    .after(NOTE_AGAIN, () -> parts.workers().delivery.execute(() -> settle(settled)));
            return false;
        }
        count.addAndGet(entries.size());
        settled.forEach(known -> land(known.flight, known.entry, known.used));
        return true;
    }

    private void again(Flight flight, JournalEntry entry, int attempt, Exception failure) {
        if (parts.line().isCut()
                || hopeless(failure)
                || !UNTIL_THE_END.holds(flight.lease(), parts.clock().now())) {
            flights.land(flight);
            return;
        }
        parts.ports()
                .timer()
                .after(
                        wait(attempt, failure),
                        () -> parts.workers().delivery.execute(() -> attempt(flight, entry, attempt + 1)));
    }

    private Duration wait(int attempt, Exception failure) {
        return (failure instanceof TransportException busy ? busy.retryAfter() : Optional.<Duration>empty())
                .orElseGet(() -> Backoff.after(attempt, parts.ports().chance().random()));
    }

    private boolean hopeless(Exception failure) {
        return failure instanceof TransportException transport
                && switch (transport.reason()) {
                    case TOKEN_REFUSED -> parts.pairing().get().credential().rotatingSince() == null;
                    case GONE, CANCELLED, ADDRESS_REFUSED -> true;
                    case UNREACHABLE, BUSY, REQUEST_REFUSED, BROKEN_ANSWER -> false;
                };
    }

    /** Puts a finished entry into the form in which the broker takes it. */
    static Delivery delivery(JournalEntry entry, Lease lease) {
        var result = entry.result() == null ? Map.<String, Object>of() : entry.result();
        return new Delivery(entry.commandId(), lease.token(), succeeded(entry), result);
    }

    /** Tells whether a finished entry is of a command that did what it was to do. */
    static boolean succeeded(JournalEntry entry) {
        return entry.result() != null && Boolean.TRUE.equals(entry.result().get("ok"));
    }
}
