package org.opencowork.pairing.runtime.opencode;

import java.time.Duration;

/** How long to wait before the next try: 1 s, then 1.6 times as long after each further failure, at most 30 s. */
final class Backoff {

    private static final double FACTOR = 1.6;
    private static final Duration LONGEST = Duration.ofSeconds(30);

    private Backoff() {}

    static Duration after(int failures) {
        var millis = Math.round(1000 * Math.pow(FACTOR, Math.max(0, failures - 1)));
        return Duration.ofMillis(Math.min(millis, LONGEST.toMillis()));
    }
}
