package org.opencowork.pairing.core.command;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/**
 * Follows which commands of a pairing have been settled, and how far the cursor may go.
 *
 * <p>The cursor passes a sequence once every command of it is settled. What is missing, a hole in the sequences or a
 * command that we are no longer busy with, it passes only on proof that the broker will not send it: a claim came back
 * without any command that was asked after every lease under which it may be hidden has run out. An answer with
 * commands proves nothing: there may be more than the broker puts into one answer, in whatever order. Times are of the
 * monotonic clock, in nanoseconds. Not thread-safe.
 */
final class Cursor {

    /** A lower number may come a little later than a higher one, from a broker that gives numbers side by side. */
    static final long LATE_NANOS = Duration.ofSeconds(2).toNanos();

    /** So long a lease hides nothing any more, whatever a broker says. */
    private static final Duration LONGEST_LEASE = Duration.ofDays(1);

    /** A command that came to us, and its sequence. */
    record Came(long sequence, String id) {}

    private static final class Mark {
        long seenNanos;
        boolean settled;
    }

    private static final class Slot {
        final Map<String, Mark> byId = new HashMap<>();
        final long firstSeenNanos;

        Slot(long nowNanos) {
            firstSeenNanos = nowNanos;
        }

        boolean settled() {
            return byId.values().stream().allMatch(mark -> mark.settled);
        }
    }

    private final NavigableMap<Long, Slot> above = new TreeMap<>();
    private long position;
    private Duration lease;
    private @Nullable Long lostNanos;
    private int unanswered;

    /**
     * Begins at a position.
     *
     * @param lease how long the leases are that are asked for
     * @param lostNanos when the latest answer was lost that may have brought commands; null for never
     */
    Cursor(long position, Duration lease, @Nullable Long lostNanos) {
        this.position = position;
        this.lease = lease;
        this.lostNanos = lostNanos;
    }

    /** Returns the highest sequence below which everything is settled. */
    long position() {
        return position;
    }

    /** A command was delivered to us. */
    void seen(long sequence, String id, long nowNanos) {
        if (sequence > position) {
            above.computeIfAbsent(sequence, fresh -> new Slot(nowNanos))
                    .byId
                    .computeIfAbsent(id, fresh -> new Mark())
                    .seenNanos = nowNanos;
        }
    }

    /** The broker gives a lease of this length, maybe a longer one than it was asked for. */
    void leased(Duration granted) {
        if (granted.compareTo(lease) > 0) {
            lease = granted.compareTo(LONGEST_LEASE) < 0 ? granted : LONGEST_LEASE;
        }
    }

    /** A command has ended, and its result was accepted or refused for good. */
    void settled(long sequence, String id) {
        var slot = above.get(sequence);
        if (slot != null) {
            slot.byId.computeIfAbsent(id, unseen -> new Mark()).settled = true;
        }
        while (!above.isEmpty()
                && above.firstKey() == position + 1
                && above.firstEntry().getValue().settled()) {
            position = above.pollFirstEntry().getKey();
        }
    }

    /** Nobody knows anything of a command that came to us, and the broker will not send it: it is as a hole. */
    void vanished(long sequence, String id) {
        var slot = above.get(sequence);
        if (slot != null) {
            slot.byId.remove(id);
            if (slot.byId.isEmpty()) {
                above.remove(sequence);
            }
        }
    }

    /** A claim leaves; until it has ended, it may bring what another one seems to prove missing. */
    void asking() {
        unanswered++;
    }

    /** A claim has ended; if its answer was lost, what it leased is hidden from us until those leases have run out. */
    void ended(boolean whole, long nowNanos) {
        unanswered--;
        if (!whole) {
            lostNanos = nowNanos;
        }
    }

    /**
     * A claim came back without any command.
     *
     * @return the commands that came to us before, have not been settled, and will not be sent again
     */
    List<Came> missing(long askedNanos, Predicate<String> busy) {
        var missing = new ArrayList<Came>();
        if (proves(askedNanos)) {
            above.forEach((sequence, slot) -> slot.byId.forEach((id, mark) -> {
                if (!mark.settled && !busy.test(id) && askedNanos - mark.seenNanos - hidingNanos() >= 0) {
                    missing.add(new Came(sequence, id));
                }
            }));
        }
        return missing;
    }

    /** A claim came back without any command: holes that it could have filled are empty. */
    void nothingCame(long askedNanos) {
        while (!above.isEmpty() && above.firstEntry().getValue().settled()) {
            var first = above.firstEntry();
            var empty = proves(askedNanos) && askedNanos - first.getValue().firstSeenNanos - LATE_NANOS >= 0;
            if (first.getKey() != position + 1 && !empty) {
                return;
            }
            position = above.pollFirstEntry().getKey();
        }
    }

    /** Returns from when on a claim may prove something that lets the cursor go on; empty if nothing waits for that. */
    OptionalLong proofNanos(Predicate<String> busy) {
        var before = position;
        for (var slot : above.entrySet()) {
            var waits = waits(slot.getValue(), slot.getKey() != before + 1, busy);
            if (waits.isPresent()) {
                return OptionalLong.of(
                        lostNanos == null ? waits.getAsLong() : later(waits.getAsLong(), lostNanos + hidingNanos()));
            }
            before = slot.getKey();
        }
        return OptionalLong.empty();
    }

    private OptionalLong waits(Slot slot, boolean behindAHole, Predicate<String> busy) {
        var hole = behindAHole ? LongStream.of(slot.firstSeenNanos + LATE_NANOS) : LongStream.empty();
        var missing = slot.byId.entrySet().stream()
                .filter(known -> !known.getValue().settled && !busy.test(known.getKey()))
                .mapToLong(known -> known.getValue().seenNanos + hidingNanos());
        return LongStream.concat(hole, missing).reduce(Cursor::later);
    }

    private boolean proves(long askedNanos) {
        return unanswered == 1 && (lostNanos == null || askedNanos - lostNanos - hidingNanos() >= 0);
    }

    /** A command is hidden for as long as its lease, and for as long again as a broker may take to notice its end. */
    private long hidingNanos() {
        return 2 * lease.toNanos();
    }

    private static long later(long one, long other) {
        return one - other > 0 ? one : other;
    }
}
