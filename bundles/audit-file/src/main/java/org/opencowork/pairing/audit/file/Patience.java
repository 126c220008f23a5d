package org.opencowork.pairing.audit.file;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Waits in the asking thread itself: a timer beside it would cost a thread that wakes for each entry. */
final class Patience {

    private Patience() {}

    /** Returns the result; an interrupt does not end the waiting, as the entry is being written, but is kept. */
    static <T> T await(CompletableFuture<T> result, Duration most) throws ExecutionException, TimeoutException {
        var until = System.nanoTime() + most.toNanos();
        var interrupted = false;
        try {
            while (true) {
                try {
                    return result.get(until - System.nanoTime(), TimeUnit.NANOSECONDS);
                } catch (InterruptedException later) {
                    interrupted = true;
                }
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
