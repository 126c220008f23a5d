package org.opencowork.pairing.transport.http;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.hc.core5.pool.ConnPoolControl;
import org.apache.hc.core5.util.TimeValue;

/** Closes connections that nobody used for a minute; while there are none, nothing wakes up. Thread-safe. */
final class IdleConnections {

    private static final Duration IDLE = Duration.ofSeconds(60);

    private final ConnPoolControl<?> pool;
    private final Timers timers;
    private final AtomicBoolean planned = new AtomicBoolean();

    IdleConnections(ConnPoolControl<?> pool, Timers timers) {
        this.pool = pool;
        this.timers = timers;
    }

    /** Plans one look at the pool, unless one is planned already. */
    void closeLater() {
        if (planned.compareAndSet(false, true)) {
            timers.after(IDLE.plusSeconds(1), this::close);
        }
    }

    private void close() {
        planned.set(false);
        pool.closeIdle(TimeValue.of(IDLE));
        if (pool.getTotalStats().getAvailable() > 0) {
            closeLater();
        }
    }
}
