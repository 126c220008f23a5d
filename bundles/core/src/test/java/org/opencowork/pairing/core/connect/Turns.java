package org.opencowork.pairing.core.connect;

import java.lang.Thread.State;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.AbstractExecutorService;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.opencowork.pairing.core.connect.Step.Fate;

/**
 * The threads of one process, of which one at a time runs: each stops at every call of a port, and goes on when it is
 * told how that call ends. When the process is killed, no thread gets past its call.
 */
final class Turns extends AbstractExecutorService {

    /** Ends the threads of a process that was killed; nothing in the core catches it. */
    static final class Killed extends Error {
        private static final long serialVersionUID = 1L;

        Killed() {
            super("killed", null, false, false);
        }
    }

    /** A thread from its start to its end. */
    private final class Turn implements Runnable {
        final Runnable task;
        volatile @Nullable Thread thread;
        volatile @Nullable String call = "start";
        volatile @Nullable Fate fate;
        volatile boolean ended;

        Turn(Runnable task) {
            this.task = task;
        }

        @Override
        public void run() {
            thread = Thread.currentThread();
            call = null;
            CURRENT.set(this);
            try {
                task.run();
            } catch (Killed killed) {
                // As it should be.
            } catch (Throwable broken) {
                failures.add(broken);
            } finally {
                CURRENT.remove();
                ended = true;
                LockSupport.unpark(driver);
            }
        }

        boolean stands() {
            return !ended && call != null && fate == null;
        }

        /** Tells whether it neither runs nor is about to. */
        boolean still() {
            if (ended || stands()) {
                return true;
            }
            var runner = thread;
            return call == null && runner != null && waits(runner.getState());
        }

        private static boolean waits(State state) {
            return state == State.WAITING || state == State.TIMED_WAITING;
        }
    }

    private static final ThreadLocal<Turn> CURRENT = new ThreadLocal<>();
    private static final long PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(20);
    private static final int GLANCES = 200;
    private static final long GLANCE_NANOS = TimeUnit.MICROSECONDS.toNanos(50);
    private static final ExecutorService THREADS = Executors.newCachedThreadPool(task -> {
        var thread = new Thread(task, "history");
        thread.setDaemon(true);
        return thread;
    });

    private final Thread driver = Thread.currentThread();
    private final List<Turn> turns = new CopyOnWriteArrayList<>();
    private final List<Throwable> failures = new CopyOnWriteArrayList<>();
    private volatile boolean killed;

    /** Starts a thread; it stands at its start until it is told to go on. */
    @Override
    public void execute(Runnable task) {
        refuseIfKilled();
        turns.add(new Turn(task));
    }

    /** A thread comes to a call of a port, and waits until it is told how that ends. */
    Fate arrive(String call) {
        refuseIfKilled();
        var turn = CURRENT.get();
        turn.fate = null;
        turn.call = call;
        LockSupport.unpark(driver);
        var fate = turn.fate;
        while (fate == null && !killed) {
            LockSupport.park(this);
            fate = turn.fate;
        }
        refuseIfKilled();
        turn.call = null;
        return fate == null ? Fate.NOT_DONE : fate;
    }

    /** Ends the thread that asks if its process was killed. */
    void refuseIfKilled() {
        if (killed) {
            throw new Killed();
        }
    }

    /** Returns where the threads stand, in the order in which they were started. */
    List<String> standing() {
        return standingTurns().stream().map(turn -> String.valueOf(turn.call)).toList();
    }

    /** Lets one of the {@link #standing} threads go on up to its next call. */
    void go(int index, Fate fate) {
        var turn = standingTurns().get(index);
        var started = turn.thread;
        turn.fate = fate;
        if (started == null) {
            THREADS.execute(turn);
        } else {
            LockSupport.unpark(started);
        }
        settle();
    }

    /** Ends every thread where it is. */
    void kill() {
        killed = true;
        for (var turn : turns) {
            var runner = turn.thread;
            if (runner == null) {
                turn.ended = true;
            } else if (!turn.ended) {
                runner.interrupt();
            }
        }
        await(() -> turns.stream().allMatch(turn -> turn.ended));
    }

    /** Returns what threads ended with that was not meant to end them. */
    List<Throwable> failures() {
        return failures;
    }

    private List<Turn> standingTurns() {
        turns.removeIf(turn -> turn.ended);
        return turns.stream().filter(Turn::stands).toList();
    }

    private void settle() {
        await(() -> turns.stream().allMatch(Turn::still));
    }

    private void await(BooleanSupplier condition) {
        var deadline = System.nanoTime() + PATIENCE_NANOS;
        for (var glance = 0; !condition.getAsBoolean(); glance++) {
            if (glance < GLANCES) {
                Thread.onSpinWait();
            } else {
                LockSupport.parkNanos(GLANCE_NANOS);
            }
            if (System.nanoTime() - deadline > 0) {
                throw new AssertionError("threads that hold each other up: " + stacks());
            }
        }
    }

    private List<String> stacks() {
        var stacks = new ArrayList<String>();
        for (var turn : turns) {
            var runner = turn.thread;
            stacks.add(turn.call + " " + (runner == null ? "" : List.of(runner.getStackTrace())));
        }
        return stacks;
    }

    @Override
    public void shutdown() {
        kill();
    }

    @Override
    public List<Runnable> shutdownNow() {
        kill();
        return List.of();
    }

    @Override
    public boolean isShutdown() {
        return killed;
    }

    @Override
    public boolean isTerminated() {
        return killed;
    }

    @Override
    public boolean awaitTermination(long timeout, TimeUnit unit) {
        return killed;
    }
}
