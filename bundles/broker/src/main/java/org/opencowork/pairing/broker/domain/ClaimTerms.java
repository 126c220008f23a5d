package org.opencowork.pairing.broker.domain;

import java.time.Duration;

/**
 * What a Desktop asks for in a claim, brought within what the broker grants.
 *
 * @param afterSequence only commands above it are wanted
 * @param limit how many at most
 */
public record ClaimTerms(long afterSequence, int limit, Duration lease) {

    private static final long LONGEST_LEASE_SECONDS = 600;
    private static final long MOST_COMMANDS = 100;

    /** Shortens what is asked for beyond measure; {@code limit} and {@code leaseSeconds} are at least 1. */
    public static ClaimTerms bounded(long afterSequence, long limit, long leaseSeconds) {
        return new ClaimTerms(
                afterSequence,
                (int) Math.min(limit, MOST_COMMANDS),
                Duration.ofSeconds(Math.min(leaseSeconds, LONGEST_LEASE_SECONDS)));
    }
}
