package org.opencowork.pairing.core.command;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * The broker's clock as far as we know it: the time of its answers (RFC 9110, section 6.6.1), carried on by a
 * monotonic clock so that changing the time of this computer fools nobody. Thread-safe.
 *
 * <p>An answer was dated at some moment between asking and answering. The earliest reading that fits counts, so that
 * neither a slow answer nor one that was held makes a lease seem longer than it is.
 */
public final class BrokerClock {

    /** A {@code Date} header is cut to the second. */
    private static final Duration GRAIN = Duration.ofSeconds(1);

    private record Reading(Instant broker, long atNanos) {

        Instant at(long nanos) {
            return broker.plusNanos(nanos - atNanos);
        }
    }

    private final InstantSource fallback;
    private final LongSupplier nanos;
    private @Nullable Reading latest;

    /** Goes by {@code fallback} until the broker has told its time. */
    public BrokerClock(InstantSource fallback, LongSupplier nanos) {
        this.fallback = fallback;
        this.nanos = nanos;
    }

    /**
     * Takes the broker's time from an answer.
     *
     * @param brokerTime null if the answer did not tell
     * @param askedNanos the monotonic clock when the question left
     * @param answeredNanos the monotonic clock when the answer was there
     */
    public synchronized void observe(@Nullable Instant brokerTime, long askedNanos, long answeredNanos) {
        if (brokerTime == null) {
            return;
        }
        var atMost = new Reading(brokerTime.plus(GRAIN), askedNanos);
        var known = latest;
        if (known == null
                || known.at(answeredNanos).isBefore(brokerTime)
                || atMost.at(answeredNanos).isBefore(known.at(answeredNanos))) {
            latest = atMost;
        }
    }

    /** Returns the time at the broker; empty while it has not told. */
    public synchronized Optional<Instant> told() {
        return latest == null ? Optional.empty() : Optional.of(now());
    }

    /** Returns the monotonic clock that carries the broker's time on. */
    public long nanos() {
        return nanos.getAsLong();
    }

    /** Returns the latest that it can be at the broker. */
    public synchronized Instant now() {
        var known = latest;
        return known == null ? fallback.instant() : known.at(nanos.getAsLong());
    }
}
