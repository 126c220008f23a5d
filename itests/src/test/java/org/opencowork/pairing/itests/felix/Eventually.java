package org.opencowork.pairing.itests.felix;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/** Waits for what threads of the framework are about to do; it asks again, for there is nothing to listen to. */
final class Eventually {

    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final Duration PAUSE = Duration.ofMillis(10);

    private Eventually() {}

    /** Fails with an {@code AssertionError} as long as something does not hold. */
    interface Assertion {
        void check() throws Exception;
    }

    /** Returns once the assertion holds, and fails as it fails when it does not within 10 s. */
    static void holds(Assertion assertion) throws Exception {
        var deadline = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            try {
                assertion.check();
                return;
            } catch (AssertionError e) {
                if (System.nanoTime() > deadline) {
                    throw e;
                }
                LockSupport.parkNanos(PAUSE.toNanos());
            }
        }
    }
}
