package org.opencowork.pairing.store.sqlite;

import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.opencowork.pairing.shared.work.Inbox;

/**
 * Does all writing on one thread, so that callers which come at the same moment share one commit and its flush.
 *
 * <p>Thread-safe. The flush is what costs; a connection for each thread would only queue up behind it.
 */
final class GroupWriter implements AutoCloseable {

    private static final int MOST_IN_A_COMMIT = 256;

    private final Inbox<Task<?>> inbox = new Inbox<>(MOST_IN_A_COMMIT);
    private final CompletableFuture<Boolean> ended = new CompletableFuture<>();
    private final Statements statements;

    GroupWriter(Statements statements) {
        this.statements = statements;
    }

    /** Starts the thread. */
    GroupWriter start() {
        var thread = new Thread(this::run, "pairing-store-writer");
        thread.setDaemon(true);
        thread.start();
        return this;
    }

    /** Does the work and returns once it is committed; not interruptible, as half a wait would leave it in doubt. */
    <T> T write(Work<T> work) throws SQLException {
        var task = new Task<T>(work);
        if (!inbox.add(task)) {
            throw new SQLException("the store is closed");
        }
        try {
            return task.outcome.join();
        } catch (CompletionException failed) {
            if (failed.getCause() instanceof SQLException failure) {
                throw failure;
            }
            throw failed;
        }
    }

    /** Ends the thread after what was already asked for. */
    @Override
    public void close() {
        inbox.close();
        ended.join();
    }

    private void run() {
        for (var batch = inbox.take(); !batch.isEmpty(); batch = inbox.take()) {
            commit(batch);
        }
        ended.complete(true);
    }

    private void commit(List<Task<?>> batch) {
        try {
            statements.update("BEGIN IMMEDIATE");
            for (var task : batch) {
                task.run(statements);
            }
            statements.update("COMMIT");
            batch.forEach(Task::succeed);
        } catch (SQLException | RuntimeException | Error failure) {
            rollBack(failure);
            undone(batch, failure);
        }
    }

    /** Lets each task of a failed commit try alone, so that none fails for the sake of another. */
    private void undone(List<Task<?>> batch, Throwable failure) {
        if (batch.size() == 1) {
            batch.get(0).outcome.completeExceptionally(failure);
        } else {
            batch.forEach(task -> commit(List.of(task)));
        }
    }

    private void rollBack(Throwable failure) {
        try {
            statements.update("ROLLBACK");
        } catch (SQLException alreadyRolledBack) {
            // SQLite does so by itself after some failures, such as a full disk.
            failure.addSuppressed(alreadyRolledBack);
        }
    }

    private static final class Task<T> {

        private final Work<T> work;
        private final CompletableFuture<T> outcome = new CompletableFuture<>();
        private Runnable success = () -> {};

        Task(Work<T> work) {
            this.work = work;
        }

        void run(Statements statements) throws SQLException {
            var result = work.on(statements);
            success = () -> outcome.complete(result);
        }

        void succeed() {
            success.run();
        }
    }
}
