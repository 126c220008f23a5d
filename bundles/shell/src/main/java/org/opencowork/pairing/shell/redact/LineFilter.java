package org.opencowork.pairing.shell.redact;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.opencowork.pairing.shell.lines.Line;
import org.opencowork.pairing.shell.lines.LineInput;

/** Takes lines from the input until it ends, and lets no answer wait for long while the input rests. */
final class LineFilter {

    /** As long as text is held back; what is still not decided by then is owed. */
    static final Duration REST = Duration.ofSeconds(2);

    private static final long TICK_MILLIS = 100;

    private final LineInput input;
    private final LineRedaction redaction;
    private final LongSupplier nanoTime;
    private long restingSince;
    private @Nullable IOException broken;

    LineFilter(LineInput input, LineRedaction redaction, LongSupplier nanoTime) {
        this.input = input;
        this.redaction = redaction;
        this.nanoTime = nanoTime;
        restingSince = nanoTime.getAsLong();
    }

    /** Returns when the input has ended and everything is out. */
    void run() throws IOException {
        var clock = Executors.newSingleThreadScheduledExecutor(LineFilter::daemon);
        try {
            var unused = clock.scheduleWithFixedDelay(this::tick, TICK_MILLIS, TICK_MILLIS, TimeUnit.MILLISECONDS);
            for (var line = input.next(); line.isPresent(); line = input.next()) {
                take(line.get());
            }
            end();
        } finally {
            clock.shutdownNow();
        }
    }

    synchronized void take(Line line) throws IOException {
        failIfBroken();
        redaction.take(line);
        restingSince = nanoTime.getAsLong();
    }

    private synchronized void end() throws IOException {
        failIfBroken();
        redaction.end();
    }

    /** Lets out what has waited for long enough. */
    synchronized void tick() {
        try {
            redaction.release();
            if (nanoTime.getAsLong() - restingSince > REST.toNanos() && input.isIdle()) {
                redaction.letAllOut();
            }
            redaction.flush();
        } catch (IOException unwritable) {
            broken = unwritable;
        }
    }

    private void failIfBroken() throws IOException {
        if (broken != null) {
            throw broken;
        }
    }

    private static Thread daemon(Runnable task) {
        var thread = new Thread(task, "pairing-redact-clock");
        thread.setDaemon(true);
        return thread;
    }
}
