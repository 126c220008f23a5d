package org.opencowork.pairing.core.connect;

import java.time.Duration;
import java.util.Collection;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** Waits for what is under way to come to its end, for a bounded time or until interrupted. */
final class Settling {

    private static final Duration STEP = Duration.ofMillis(10);

    private Settling() {}

    /** Waits until none of the links is busy with a command. */
    static void await(Collection<Link> links, Duration patience) {
        await(() -> links.stream().allMatch(link -> link.intake().busy() == 0), patience);
    }

    /** Waits until the condition holds. */
    static void await(BooleanSupplier condition, Duration patience) {
        var deadline = System.nanoTime() + patience.toNanos();
        while (!condition.getAsBoolean()
                && System.nanoTime() - deadline < 0
                && !Thread.currentThread().isInterrupted()) {
            LockSupport.parkNanos(STEP.toNanos());
        }
    }
}
