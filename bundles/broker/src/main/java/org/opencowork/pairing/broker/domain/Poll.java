package org.opencowork.pairing.broker.domain;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.opencowork.pairing.broker.domain.LongPolls.Wake;

/**
 * One poll: looks, and looks again whenever it is woken, until there is enough or its time is over.
 *
 * @param look what is asked each time
 * @param isEnough whether an answer ends the poll before its time
 * @param nextLook how long until looking again is worth while even if nothing is rung
 */
record Poll<T>(
        LongPolls polls,
        Topic topic,
        Supplier<CompletableFuture<T>> look,
        Predicate<T> isEnough,
        Function<T, Duration> nextLook) {

    private static final long SHORTEST_NAP_NANOS = 1_000_000;

    /** Answers with enough, or with what is there when {@code wait} is over. */
    CompletableFuture<T> within(Duration wait) {
        return wait.isZero() ? look.get() : until(System.nanoTime() + wait.toNanos());
    }

    private CompletableFuture<T> until(long deadline) {
        var listener = polls.listen(topic);
        return look.get()
                .whenComplete((found, failure) -> letGo(listener, failure != null || isEnough.test(found)))
                .thenCompose(found -> isEnough.test(found)
                        ? CompletableFuture.completedFuture(found)
                        : nap(listener, found, deadline));
    }

    private CompletableFuture<T> nap(CompletableFuture<Wake> listener, T found, long deadline) {
        var left = deadline - System.nanoTime();
        var nap = Math.min(
                left, Math.max(SHORTEST_NAP_NANOS, nextLook.apply(found).toNanos()));
        return LongPolls.within(listener, Math.max(0, nap))
                .thenCompose(
                        wake -> isOver(wake, nap == left) ? CompletableFuture.completedFuture(found) : until(deadline));
    }

    private static boolean isOver(Wake wake, boolean wasLastNap) {
        return switch (wake) {
            case RUNG -> false;
            case TIME_OVER -> wasLastNap;
            case CLOSED -> true;
        };
    }

    private static void letGo(CompletableFuture<Wake> listener, boolean isOver) {
        if (isOver) {
            listener.cancel(false);
        }
    }
}
