package org.opencowork.pairing.core.bench;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** A place where a call is held up until the test lets it go on. */
public final class Stop {

    private final CountDownLatch arrived = new CountDownLatch(1);
    private final CountDownLatch released = new CountDownLatch(1);

    /** Waits until a call has come here. */
    public void awaitArrival() {
        await(arrived, "nobody came to the stop");
    }

    /** Lets the call go on. */
    public void release() {
        released.countDown();
    }

    void pass() {
        arrived.countDown();
        await(released, "nobody released the stop");
    }

    private static void await(CountDownLatch latch, String otherwise) {
        try {
            if (!latch.await(Waiting.LONG.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new AssertionError(otherwise);
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }
}
