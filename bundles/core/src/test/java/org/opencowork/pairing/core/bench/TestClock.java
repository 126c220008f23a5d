package org.opencowork.pairing.core.bench;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** This computer's clock: right at first, and as wrong as the test wants it. */
public final class TestClock implements InstantSource {

    private volatile Duration error = Duration.ZERO;

    @Override
    public Instant instant() {
        return Instant.now().plus(error);
    }

    /** Lets time go by. */
    public void pass(Duration time) {
        error = error.plus(time);
    }

    /** Sets the clock so far ahead of the true time. */
    public void ahead(Duration by) {
        error = by;
    }
}
