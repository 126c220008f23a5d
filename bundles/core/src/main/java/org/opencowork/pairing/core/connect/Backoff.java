package org.opencowork.pairing.core.connect;

import java.time.Duration;
import java.util.random.RandomGenerator;

/** How long to wait after failures: from 1 s, times 1.6 for each further one, at most 2 min, ±20 % of jitter. */
public final class Backoff {

    private static final double FIRST_MILLIS = 1_000;
    private static final double GROWTH = 1.6;
    private static final double LONGEST_MILLIS = 120_000;
    private static final double JITTER = 0.2;

    private Backoff() {}

    /** Returns the wait after so many failures in a row, at least 1. */
    public static Duration after(int failures, RandomGenerator random) {
        var wait = FIRST_MILLIS * Math.pow(GROWTH, Math.min(failures - 1, 30));
        var jitter = 1 + JITTER * (2 * random.nextDouble() - 1);
        return Duration.ofMillis(Math.round(Math.min(wait * jitter, LONGEST_MILLIS)));
    }
}
