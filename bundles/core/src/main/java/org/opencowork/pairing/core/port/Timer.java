package org.opencowork.pairing.core.port;

import java.time.Duration;

/** Time that goes on whatever this computer's clock is set to, waits in it, and small things run later. Thread-safe. */
public interface Timer extends AutoCloseable {

    /** Returns the monotonic time in nanoseconds, as {@link System#nanoTime} does. */
    long nanos();

    /** Waits so long, or less if the thread is interrupted or woken. */
    void pause(Duration time);

    /** Runs the task once; never, if the timer is closed before. The task may not block. */
    void after(Duration delay, Runnable task);

    /** Runs the task again and again, with this time in between. The task may not block. */
    void every(Duration period, Runnable task);

    @Override
    void close();
}
