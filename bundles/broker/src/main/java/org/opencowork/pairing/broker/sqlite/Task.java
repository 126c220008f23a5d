package org.opencowork.pairing.broker.sqlite;

import java.sql.SQLException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;
import org.opencowork.pairing.broker.domain.StoreException;

/** A piece of work that waits for its turn, and for the commit after it, before its future completes. */
final class Task<T> {

    private final Work<T> work;
    private final CompletableFuture<T> future = new CompletableFuture<>();
    private @Nullable T outcome;
    private @Nullable Exception failure;

    Task(Work<T> work) {
        this.work = work;
    }

    CompletableFuture<T> future() {
        return future;
    }

    /** Does the work; when it breaks, what it changed is undone and the others of its group are left alone. */
    void run(Session session) throws SQLException {
        session.change("SAVEPOINT task");
        try {
            outcome = work.on(session);
        } catch (SQLException | RuntimeException e) {
            failure = e;
            session.change("ROLLBACK TO task");
        }
        session.change("RELEASE task");
    }

    /** Answers, once what was done is durable; continuations run on the executor. */
    void answer(Executor executor) {
        if (failure != null) {
            fail(failure, executor);
        } else {
            executor.execute(() -> future.complete(outcome));
        }
    }

    /** Answers that nothing was kept. */
    void fail(Exception cause, Executor executor) {
        var broken = new StoreException("The broker's database could not do its work; look at its disk.", cause);
        executor.execute(() -> future.completeExceptionally(broken));
    }
}
