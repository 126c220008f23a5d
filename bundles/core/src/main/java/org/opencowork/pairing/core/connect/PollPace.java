package org.opencowork.pairing.core.connect;

import java.time.Duration;
import java.util.random.RandomGenerator;

/**
 * How long to wait between claims where the broker does not hold them: soon after a command, ever longer while none
 * comes, and never in step with other Desktops.
 */
final class PollPace {

    private static final double SHORTEST_MILLIS = 200;
    private static final double GROWTH = 1.3;
    private static final double LONGEST_MILLIS = 5_000;
    private static final double JITTER = 0.2;

    private PollPace() {}

    /** Returns the wait after so many empty answers in a row. */
    static Duration after(int emptyAnswers, RandomGenerator random) {
        var wait = Math.min(SHORTEST_MILLIS * Math.pow(GROWTH, Math.min(emptyAnswers, 40)), LONGEST_MILLIS);
        return Duration.ofMillis(Math.round(wait * (1 + JITTER * (2 * random.nextDouble() - 1))));
    }
}
