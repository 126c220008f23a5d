package org.opencowork.pairing.core.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.opencowork.pairing.api.Pairing;
import org.opencowork.pairing.api.Presence;
import org.opencowork.pairing.api.store.CommandJournal;
import org.opencowork.pairing.api.store.JournalEntry;
import org.opencowork.pairing.api.store.StoreException;
import org.opencowork.pairing.core.bench.Doubles;
import org.opencowork.pairing.core.pairing.Edit;
import org.opencowork.pairing.core.pairing.PairingBook;
import org.opencowork.pairing.core.port.Ports;

/**
 * What may happen between a broker and a Desktop, step by step and by chance: commands come late, in any order, few at a
 * time or not at all; answers are lost on either way; leases end; the Desktop drops commands and dies.
 */
final class CursorStory {

    private static final Duration LEASE = Duration.ofSeconds(30);
    private static final int MOST_ASKED_FOR = 4;

    private static final class Order {
        final long sequence;
        final long visibleNanos;
        long leasedUntil;
        boolean settled;

        Order(long sequence, long visibleNanos) {
            this.sequence = sequence;
            this.visibleNanos = visibleNanos;
            leasedUntil = visibleNanos;
        }

        String id() {
            return "c-" + sequence;
        }
    }

    private final Random random;
    private final List<Order> orders = new ArrayList<>();
    private final Map<String, Order> busy = new TreeMap<>();
    private final Ports ports = Doubles.fresh().ports();
    private final CommandJournal journal = ports.journal();
    private final PairingBook book;
    private final Pairing pairing;
    private final boolean rough;
    private final boolean inOrder;
    private final int mostAtOnce;
    private final long leaseNanos;
    private long now = 1;
    private long lastSequence;
    private CursorKeeper cursor;

    /** Begins with a broker of some kind. */
    CursorStory(long seed) throws StoreException {
        random = new Random(seed);
        rough = random.nextBoolean();
        inOrder = random.nextBoolean();
        mostAtOnce = 1 + random.nextInt(6);
        leaseNanos = nanos(10 + random.nextInt(50));
        book = PairingBook.open(ports.pairings(), journal);
        pairing = Edit.of(DeciderTest.anyPairing())
                .presence(rough ? new Presence(Instant.EPOCH, Instant.EPOCH, 0) : Presence.NEVER)
                .build();
        book.add(pairing);
        cursor = opened();
    }

    /** Takes a step; fails if the cursor passes a command that the broker has not done with, or goes down. */
    void step() throws StoreException {
        var before = cursor.position();
        switch (random.nextInt(12)) {
            case 0, 1, 2 -> queue();
            case 3, 4, 5 -> claim(!rough || random.nextInt(4) > 0);
            case 6 -> claimBesideAnother();
            case 7, 8 -> work();
            case 9 -> withdraw();
            case 10 -> crashIfRough();
            default -> now += nanos(random.nextInt(40));
        }
        now += random.nextInt(1_000_000);
        assertThat(cursor.position()).isGreaterThanOrEqualTo(before);
        assertNothingLost();
    }

    /** Lets everything come to its end, without trouble; fails if the cursor does not follow. */
    void end() throws StoreException {
        for (var round = 0; round < 5 * orders.size() + 5; round++) {
            claim(true);
            while (!busy.isEmpty()) {
                settle(busy.values().iterator().next(), false);
            }
            now += nanos(45);
        }
        assertNothingLost();
        assertThat(orders).allMatch(order -> order.settled);
        var known = journal.above(pairing.id(), 0).stream()
                .mapToLong(JournalEntry::sequence)
                .max();
        assertThat(cursor.position()).isEqualTo(known.orElse(0));
        ports.timer().close();
    }

    private static long nanos(long seconds) {
        return Duration.ofSeconds(seconds).toNanos();
    }

    private void assertNothingLost() {
        assertThat(orders).allMatch(order -> order.settled || order.sequence > cursor.position());
    }

    private CursorKeeper opened() throws StoreException {
        return CursorKeeper.open(pairing.id(), ports, book, LEASE, () -> now);
    }

    /** The higher number may be seen first, as the broker gives them side by side. */
    private void queue() {
        lastSequence += random.nextInt(3) == 0 ? 1 + random.nextInt(4) : 1;
        orders.add(new Order(lastSequence, now + random.nextInt(1_900) * 1_000_000L));
    }

    private void claim(boolean whole) throws StoreException {
        var asked = now;
        cursor.asking();
        var brought = lease();
        now += random.nextInt(random.nextBoolean() ? 3_000 : 30) * 1_000_000L;
        arrive(asked, whole ? brought : null);
    }

    /** Two claims at once: what the one leases, the other misses. */
    private void claimBesideAnother() throws StoreException {
        var asked = now;
        cursor.asking();
        var brought = lease();
        claim(true);
        arrive(asked, !rough || random.nextBoolean() ? brought : null);
    }

    private List<Order> lease() {
        var due = new ArrayList<>(orders.stream()
                .filter(order -> !order.settled && order.visibleNanos <= now && order.leasedUntil <= now)
                .toList());
        if (!inOrder) {
            Collections.shuffle(due, random);
        }
        var brought = due.subList(0, Math.min(due.size(), Math.min(mostAtOnce, MOST_ASKED_FOR)));
        brought.forEach(order -> order.leasedUntil = now + leaseNanos);
        return brought;
    }

    private void arrive(long asked, List<Order> brought) throws StoreException {
        if (brought == null) {
            cursor.ended(false);
            return;
        }
        for (var order : brought) {
            cursor.seen(order.sequence, order.id(), Duration.ofNanos(order.leasedUntil - now));
            if (random.nextInt(4) > 0) {
                busy.put(order.id(), order);
            }
        }
        if (brought.isEmpty()) {
            cursor.nothingCame(asked, busy::containsKey);
        }
        cursor.ended(true);
    }

    /** Goes some of the way with a command, which may break off anywhere. */
    private void work() throws StoreException {
        var order = busy.values().stream().findFirst();
        if (order.isPresent()) {
            switch (random.nextInt(4)) {
                case 0 -> write(order.get(), JournalEntry.State.STARTED);
                case 1 -> write(order.get(), JournalEntry.State.FINISHED);
                default -> settle(order.get(), random.nextBoolean());
            }
            if (random.nextInt(3) == 0) {
                busy.remove(order.get().id());
            }
        }
    }

    private void settle(Order order, boolean answerLost) throws StoreException {
        write(order, JournalEntry.State.FINISHED);
        order.settled = order.settled || order.leasedUntil > now;
        if (order.settled && !answerLost) {
            write(order, JournalEntry.State.DELIVERED);
            cursor.settled(journal.find(pairing.id(), order.id()).stream().toList());
        }
        busy.remove(order.id());
    }

    private void write(Order order, JournalEntry.State state) throws StoreException {
        var known = journal.find(pairing.id(), order.id());
        if (known.filter(entry -> entry.state().compareTo(state) >= 0).isEmpty()) {
            journal.write(new JournalEntry(
                    pairing.id(), order.id(), order.sequence, "status", null, state, Instant.EPOCH, Map.of()));
        }
    }

    /** The broker gives a command up that nobody holds. */
    private void withdraw() {
        orders.stream()
                .filter(order -> order.leasedUntil <= now)
                .skip(random.nextInt(3))
                .findFirst()
                .ifPresent(order -> order.settled = true);
    }

    private void crashIfRough() throws StoreException {
        if (rough) {
            busy.clear();
            cursor = opened();
        }
    }
}
