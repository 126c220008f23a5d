package org.opencowork.pairing.broker.sqlite;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import org.opencowork.pairing.broker.domain.StoreBusyException;

/**
 * The only one that changes the database: a thread that commits together whatever has come in meanwhile, so that many
 * callers share one write to the disk.
 */
final class Writer implements AutoCloseable {

    private static final int LONGEST_QUEUE = 20_000;
    private static final int LARGEST_GROUP = 256;

    private final Session session;
    private final Executor executor;
    private final BlockingQueue<Task<?>> queue = new LinkedBlockingQueue<>();
    private final Task<Boolean> last = new Task<>(unused -> true);
    private final Thread thread = new Thread(this::run, "broker-store");
    private boolean closed;

    private Writer(Session session, Executor executor) {
        this.session = session;
        this.executor = executor;
    }

    /** Starts on a session that it closes at the end; futures complete on the executor. */
    static Writer start(Session session, Executor executor) {
        var writer = new Writer(session, executor);
        writer.thread.start();
        return writer;
    }

    synchronized <T> CompletableFuture<T> submit(Work<T> work) {
        if (closed || queue.size() >= LONGEST_QUEUE) {
            return CompletableFuture.failedFuture(new StoreBusyException(
                    closed ? "The broker is stopping." : "The broker has more to write than it can keep up with."));
        }
        var task = new Task<T>(work);
        queue.add(task);
        return task.future();
    }

    /** Finishes what was submitted; blocks until it is on the disk. */
    @Override
    public void close() throws SQLException {
        synchronized (this) {
            closed = true;
            queue.add(last);
        }
        joinThread();
        session.close();
    }

    private void joinThread() {
        var interrupted = false;
        while (thread.isAlive()) {
            try {
                thread.join();
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void run() {
        var group = new ArrayList<Task<?>>(LARGEST_GROUP);
        while (!group.contains(last)) {
            group.clear();
            takeInto(group);
            commit(group);
        }
    }

    private void takeInto(List<Task<?>> group) {
        try {
            group.add(queue.take());
        } catch (InterruptedException e) {
            // Nobody but close() ends this thread, or answered work would be lost.
            return;
        }
        queue.drainTo(group, LARGEST_GROUP - 1);
    }

    private void commit(List<Task<?>> group) {
        try {
            session.change("BEGIN");
            for (var task : group) {
                task.run(session);
            }
            session.change("COMMIT");
            group.forEach(task -> task.answer(executor));
        } catch (SQLException e) {
            rollBack(e);
            group.forEach(task -> task.fail(e, executor));
        }
    }

    private void rollBack(SQLException cause) {
        try {
            session.change("ROLLBACK");
        } catch (SQLException e) {
            // SQLite has rolled back by itself, as it does when the disk is full.
            cause.addSuppressed(e);
        }
    }
}
