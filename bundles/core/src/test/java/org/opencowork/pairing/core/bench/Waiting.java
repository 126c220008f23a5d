package org.opencowork.pairing.core.bench;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.locks.LockSupport;

/** Waits for what other threads bring about, for a bounded time. */
public final class Waiting {

    /** Longer than anything here takes on a slow machine. */
    public static final Duration LONG = Duration.ofSeconds(20);

    private static final Duration STEP = Duration.ofMillis(2);

    private Waiting() {}

    /** Waits until the condition holds; that it never did is a failure with this name. */
    public static void until(String what, Callable<Boolean> condition) {
        var deadline = System.nanoTime() + LONG.toNanos();
        while (!holds(condition)) {
            if (System.nanoTime() - deadline > 0) {
                throw new AssertionError("never came about: " + what);
            }
            LockSupport.parkNanos(STEP.toNanos());
        }
    }

    private static boolean holds(Callable<Boolean> condition) {
        try {
            return condition.call();
        } catch (Exception broken) {
            throw new AssertionError(broken);
        }
    }
}
