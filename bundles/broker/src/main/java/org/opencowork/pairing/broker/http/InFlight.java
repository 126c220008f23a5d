package org.opencowork.pairing.broker.http;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import org.opencowork.pairing.broker.domain.KnownPairing;

/** Keeps one Desktop from taking up the whole broker: too many requests at once are refused with 429. */
final class InFlight {

    private final ConcurrentHashMap<String, Integer> counts = new ConcurrentHashMap<>();
    private final int most;

    InFlight(int most) {
        this.most = most;
    }

    /** The same route, for a bounded number of requests of one pairing at a time. */
    Route<KnownPairing> bounded(Route<KnownPairing> route) {
        return (pairing, call) -> {
            if (counts.merge(pairing.id(), 1, Integer::sum) > most) {
                leave(pairing);
                throw tooMany();
            }
            return answered(route, pairing, call).whenComplete((answer, failure) -> leave(pairing));
        };
    }

    private static CompletableFuture<Answer> answered(Route<KnownPairing> route, KnownPairing pairing, Call call) {
        try {
            return route.answer(pairing, call);
        } catch (RefusedException e) {
            return CompletableFuture.failedFuture(e);
        }
    }

    private void leave(KnownPairing pairing) {
        counts.computeIfPresent(pairing.id(), (id, count) -> count > 1 ? count - 1 : null);
    }

    private RefusedException tooMany() {
        return new RefusedException(Answer.problem(
                        429, "Too many requests", "A Desktop may have " + most + " requests under way; wait for some.")
                .with("Retry-After", "1"));
    }
}
