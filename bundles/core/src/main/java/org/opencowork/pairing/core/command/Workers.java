package org.opencowork.pairing.core.command;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The threads that commands run on: a bounded number each for work that may take its time, for control commands that
 * must never wait behind it, and for handing in results. They go away when there is nothing to do.
 */
public final class Workers implements AutoCloseable {

    private static final int LANES = 32;
    private static final int CONTROL = 8;
    private static final int DELIVERY = 24;
    private static final Duration IDLE = Duration.ofSeconds(20);

    final ExecutorService lanes;
    final ExecutorService control;
    final ExecutorService delivery;

    /** Makes workers with threads of their own. */
    public Workers() {
        this(pool("pairing-lane", LANES), pool("pairing-control", CONTROL), pool("pairing-delivery", DELIVERY));
    }

    /** Takes the threads that it is given, and ends them when it is closed. */
    public Workers(ExecutorService lanes, ExecutorService control, ExecutorService delivery) {
        this.lanes = lanes;
        this.control = control;
        this.delivery = delivery;
    }

    /** Returns threads for work that nobody waits for. */
    public Executor background() {
        return delivery;
    }

    @Override
    public void close() {
        List.of(lanes, control, delivery).forEach(ExecutorService::shutdownNow);
    }

    private static ExecutorService pool(String name, int threads) {
        var count = new AtomicInteger();
        var pool = new ThreadPoolExecutor(
                threads, threads, IDLE.toMillis(), TimeUnit.MILLISECONDS, new LinkedBlockingQueue<>(), task -> {
                    var thread = new Thread(task, name + "-" + count.incrementAndGet());
                    thread.setDaemon(true);
                    return thread;
                });
        pool.allowCoreThreadTimeOut(true);
        return pool;
    }
}
