package org.opencowork.pairing.launcher.cli;

import java.time.Duration;
import java.time.Instant;

/** Tells how long this process has been starting. */
final class StartClock {

    private final Instant start = ProcessHandle.current().info().startInstant().orElseGet(Instant::now);

    /** Returns the milliseconds since the process began. */
    long millis() {
        return Duration.between(start, Instant.now()).toMillis();
    }
}
