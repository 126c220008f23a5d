package org.opencowork.pairing.core.command;

import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongSupplier;
import org.opencowork.pairing.api.CommandKind;
import org.opencowork.pairing.api.Limits;

/**
 * Counts a pairing's commands by kind: an hour's worth may come at once, and then as many as an hour brings.
 *
 * <p>It is a token bucket, in memory only: a restart fills it. Thread-safe.
 */
final class RateLimits {

    private static final double HOUR_NANOS = Duration.ofHours(1).toNanos();

    /** How much of an hour's worth is used up, as of a moment; it drains to nothing in an hour. */
    private record Used(double commands, long nanos) {}

    private final LongSupplier nanos;
    private final Map<CommandKind, Used> used = new EnumMap<>(CommandKind.class);

    RateLimits(LongSupplier nanos) {
        this.nanos = nanos;
    }

    /** Counts a command if the limits let it pass; returns how long the next has to wait if they do not. */
    synchronized Optional<Duration> exceeded(CommandKind kind, Limits limits) {
        var perHour = limits.of(kind);
        var now = nanos.getAsLong();
        var before = used.getOrDefault(kind, new Used(0, now));
        var drained = (now - before.nanos()) / HOUR_NANOS * perHour;
        var commands = Math.max(0, Math.min(before.commands(), (double) perHour) - drained) + 1;
        if (commands <= perHour) {
            used.put(kind, new Used(commands, now));
            return Optional.empty();
        }
        var wait = perHour == 0 ? HOUR_NANOS : (commands - perHour) / perHour * HOUR_NANOS;
        return Optional.of(Duration.ofSeconds(1 + (long) (wait / 1e9)));
    }
}
