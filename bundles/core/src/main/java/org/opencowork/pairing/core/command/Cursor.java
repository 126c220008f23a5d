package org.opencowork.pairing.core.command;

import java.util.HashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * Follows which commands of a pairing have been settled, and how far the cursor may go.
 *
 * <p>The cursor passes a sequence once every command of it is settled. It passes a hole only once no lost answer can
 * still hide a command in it: a claim that began after the hole was seen, and after every lease that a lost answer
 * may have carried has run out, came back without it. Not thread-safe.
 */
final class Cursor {

    private static final class Slot {
        final Map<String, Boolean> settledById = new HashMap<>();
        long seenNanos;
    }

    private final long leaseNanos;
    private final NavigableMap<Long, Slot> above = new TreeMap<>();
    private long position;
    private long hiddenUntilNanos;

    /**
     * Begins at a position.
     *
     * @param leaseNanos how long a command may stay hidden behind a lost answer, in nanoseconds
     * @param hiddenUntilNanos until when, on the monotonic clock, answers from before may still hide commands
     */
    Cursor(long position, long leaseNanos, long hiddenUntilNanos) {
        this.position = position;
        this.leaseNanos = leaseNanos;
        this.hiddenUntilNanos = hiddenUntilNanos;
    }

    /** Returns the highest sequence below which everything is settled. */
    long position() {
        return position;
    }

    /** A command was delivered to us. */
    void seen(long sequence, String id, long nowNanos) {
        if (sequence > position) {
            above.computeIfAbsent(sequence, fresh -> slot(nowNanos)).settledById.putIfAbsent(id, false);
        }
    }

    /** A command has ended, and its result was accepted or refused for good. */
    void settled(long sequence, String id) {
        var slot = above.get(sequence);
        if (slot != null) {
            slot.settledById.put(id, true);
        }
        while (!above.isEmpty()
                && above.firstKey() == position + 1
                && settled(above.firstEntry().getValue())) {
            position = above.pollFirstEntry().getKey();
        }
    }

    /** The answer to a claim was lost: what it leased is hidden from us until those leases have run out. */
    void answerLost(long nowNanos) {
        hiddenUntilNanos = nowNanos + leaseNanos;
    }

    /** A claim came back whole: holes that it could have filled, and did not, are empty. */
    void answered(long askedAtNanos) {
        while (!above.isEmpty()) {
            var first = above.firstEntry();
            var proven = askedAtNanos - first.getValue().seenNanos > 0 && askedAtNanos - hiddenUntilNanos >= 0;
            if (!settled(first.getValue()) || (first.getKey() != position + 1 && !proven)) {
                return;
            }
            position = above.pollFirstEntry().getKey();
        }
    }

    private static Slot slot(long nowNanos) {
        var slot = new Slot();
        slot.seenNanos = nowNanos;
        return slot;
    }

    private static boolean settled(Slot slot) {
        return !slot.settledById.containsValue(false);
    }
}
