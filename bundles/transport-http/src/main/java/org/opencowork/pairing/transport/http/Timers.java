package org.opencowork.pairing.transport.http;

import java.time.Duration;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** Runs short tasks later, on one thread that sleeps as long as nothing is due. Thread-safe. */
final class Timers implements AutoCloseable {

    /** A task that is not yet due; closing it takes it back. */
    @FunctionalInterface
    interface Timer extends AutoCloseable {
        @Override
        void close();
    }

    private final ScheduledThreadPoolExecutor executor = new ScheduledThreadPoolExecutor(1, task -> {
        var thread = new Thread(task, "broker-transport-timers");
        thread.setDaemon(true);
        return thread;
    });

    Timers() {
        executor.setRemoveOnCancelPolicy(true);
        // After close() every connection is cut off, so that nothing is left for a timer to end.
        executor.setRejectedExecutionHandler(new ThreadPoolExecutor.DiscardPolicy());
    }

    Timer after(Duration delay, Runnable task) {
        var planned = executor.schedule(task, delay.toNanos(), TimeUnit.NANOSECONDS);
        return () -> planned.cancel(false);
    }

    @Override
    public void close() {
        executor.shutdownNow();
    }
}
