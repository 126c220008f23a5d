package org.opencowork.pairing.core.port;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Bounds how long a redactor may take: a call that takes too long is interrupted, and whatever it still gives does not
 * count. One that heeds no interrupt lets nothing leave either, and shows as {@link #stuck}. Thread-safe; a call that is
 * quick costs well under a microsecond, and nothing runs between calls.
 */
public final class RedactionWatch {

    private static final Logger LOG = LoggerFactory.getLogger(RedactionWatch.class);
    private static final Duration USUAL = Duration.ofSeconds(10);
    private static final Duration LOOK_AGAIN = Duration.ofSeconds(1);

    private final Timer timer;
    private final Duration most;
    private final Set<Call> calls = ConcurrentHashMap.newKeySet();
    private final AtomicBoolean watching = new AtomicBoolean();
    private final AtomicLong failures = new AtomicLong();

    /** Allows a call 10 s, far more than any honest one takes. */
    public RedactionWatch(Timer timer) {
        this(timer, USUAL);
    }

    RedactionWatch(Timer timer, Duration most) {
        this.timer = timer;
        this.most = most;
    }

    /**
     * Returns what the call gives.
     *
     * @throws RedactorOverdueException if it took too long; what the call throws itself goes on to the caller
     */
    public <R> R within(Supplier<R> redaction) {
        var call = new Call(Thread.currentThread(), System.nanoTime() + most.toNanos());
        calls.add(call);
        if (watching.compareAndSet(false, true)) {
            timer.after(most, this::look);
        }
        try {
            var result = redaction.get();
            if (call.isOverdue()) {
                throw new RedactorOverdueException();
            }
            return result;
        } catch (RuntimeException | LinkageError | StackOverflowError failed) {
            failures.incrementAndGet();
            throw failed;
        } finally {
            calls.remove(call);
            call.end();
        }
    }

    /** Tells whether a call goes on that has taken too long already. */
    public boolean stuck() {
        return calls.stream().anyMatch(Call::isOverdue);
    }

    /** Returns how many calls have failed or taken too long since the start; what they were about was withheld. */
    public long failures() {
        return failures.get();
    }

    private void look() {
        watching.set(false);
        calls.forEach(Call::interruptIfOverdue);
        if (!calls.isEmpty() && watching.compareAndSet(false, true)) {
            timer.after(LOOK_AGAIN.compareTo(most) < 0 ? LOOK_AGAIN : most, this::look);
        }
    }

    /** One call under way. */
    private static final class Call {

        private final Thread thread;
        private final long deadline;
        private boolean ended;
        private boolean interrupted;

        Call(Thread thread, long deadline) {
            this.thread = thread;
            this.deadline = deadline;
        }

        boolean isOverdue() {
            return System.nanoTime() - deadline > 0;
        }

        synchronized void interruptIfOverdue() {
            if (!ended && !interrupted && isOverdue()) {
                interrupted = true;
                LOG.error(
                        "The redactor takes too long, so nothing of what it was given leaves; check its rules, or restart"
                                + " the Desktop if this goes on");
                thread.interrupt();
            }
        }

        /** Ends the call; no interrupt of ours outlives it. */
        synchronized void end() {
            ended = true;
            if (interrupted) {
                // One that somebody else sent at the same moment goes with it; whoever stops us has a flag, too.
                var unused = Thread.interrupted();
            }
        }
    }
}
