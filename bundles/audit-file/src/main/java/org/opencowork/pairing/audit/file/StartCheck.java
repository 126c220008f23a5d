package org.opencowork.pairing.audit.file;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Runs a check once, in the background, when the start is over and nobody waits for it. Thread-safe. */
final class StartCheck implements AutoCloseable {

    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(task -> {
        var checking = new Thread(task, "pairing-audit-check");
        checking.setDaemon(true);
        return checking;
    });

    private final Future<?> due;

    StartCheck(Runnable check, Duration delay) {
        due = thread.schedule(check, delay.toMillis(), TimeUnit.MILLISECONDS);
        thread.shutdown();
    }

    /** Ends it, whether it has begun or not. */
    @Override
    public void close() {
        due.cancel(true);
        thread.shutdownNow();
    }
}
