package org.opencowork.pairing.api;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * How many commands of each kind a pairing takes in an hour.
 *
 * @param perHour by kind; {@code revoke_pairing} is never limited
 */
public record Limits(Map<CommandKind, Long> perHour) {

    /** The highest that can be set. */
    public static final long MOST = 1_000_000;

    private static final long WORK = 10_000;
    private static final long LOOKS = 50_000;

    /** Far above what people do, and low enough that a remote gone mad does not fill the disk over night. */
    public static final Limits DEFAULT = new Limits(Map.of(
            CommandKind.CREATE_SESSION, WORK,
            CommandKind.PROMPT, WORK,
            CommandKind.ABORT, LOOKS,
            CommandKind.PERMISSION_RESPOND, WORK,
            CommandKind.QUESTION_REPLY, WORK,
            CommandKind.QUESTION_REJECT, WORK,
            CommandKind.STATUS, LOOKS));

    /** Copies the map. */
    public Limits {
        perHour = Map.copyOf(perHour);
    }

    /** Returns how many of the kind are taken in an hour. */
    public long of(CommandKind kind) {
        return perHour.getOrDefault(kind, MOST);
    }

    /** Returns the limits as a JSON tree, by the kinds' words on the wire. */
    public Map<String, Object> toTree() {
        var tree = new LinkedHashMap<String, Object>();
        new EnumMap<>(perHour).forEach((kind, limit) -> tree.put(kind.wire(), limit));
        return tree;
    }

    /**
     * Returns these limits with the kinds that {@code changes} names replaced.
     *
     * @param changes by the kinds' words on the wire; numbers, or texts of such
     * @throws IllegalArgumentException if a kind is unknown or its limit is not a whole number in range, with a message
     *     that says what is taken
     */
    public Limits with(Map<String, ?> changes) {
        var changed = new EnumMap<>(perHour);
        changes.forEach((word, limit) -> {
            var kind = CommandKind.of(word)
                    .filter(perHour::containsKey)
                    .orElseThrow(() -> new IllegalArgumentException("unknown kind of command \"" + Text.shown(word)
                            + "\"; limits are set for "
                            + String.join(", ", toTree().keySet())));
            changed.put(kind, number(word, String.valueOf(limit)));
        });
        return new Limits(changed);
    }

    private static long number(String word, String limit) {
        try {
            var number = Long.parseLong(limit);
            if (number >= 0 && number <= MOST) {
                return number;
            }
        } catch (NumberFormatException odd) {
            throw new IllegalArgumentException(range(word), odd);
        }
        throw new IllegalArgumentException(range(word));
    }

    private static String range(String word) {
        return "the limit of " + word + " takes a whole number of commands an hour from 0 to " + MOST;
    }
}
