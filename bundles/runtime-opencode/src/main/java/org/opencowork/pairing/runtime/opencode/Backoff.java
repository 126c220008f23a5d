package org.opencowork.pairing.runtime.opencode;

import java.time.Duration;

/** How long to wait before the next try: 1 s, then 1.6 times as long after each further failure, up to a limit. */
final class Backoff {

    private static final double FACTOR = 1.6;

    private Backoff() {}

    static Duration after(int failures, Duration longest) {
        var millis = Math.round(1000 * Math.pow(FACTOR, Math.max(0, failures - 1)));
        return Duration.ofMillis(Math.min(millis, longest.toMillis()));
    }
}
