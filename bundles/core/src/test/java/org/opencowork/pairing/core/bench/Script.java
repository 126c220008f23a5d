package org.opencowork.pairing.core.bench;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** What happens to the calls of a double: the next ones of a name may be held up, or fail. Thread-safe. */
final class Script<X extends Exception> {

    private final Map<String, Deque<Stop>> stops = new HashMap<>();
    private final Map<String, Deque<X>> failures = new HashMap<>();
    private final Map<String, X> standing = new HashMap<>();

    synchronized Stop hold(String call) {
        var stop = new Stop();
        stops.computeIfAbsent(call, fresh -> new ArrayDeque<>()).add(stop);
        return stop;
    }

    synchronized void failNext(String call, X failure) {
        failures.computeIfAbsent(call, fresh -> new ArrayDeque<>()).add(failure);
    }

    synchronized void fail(String call, X failure) {
        standing.put(call, failure);
    }

    synchronized void heal(String call) {
        standing.remove(call);
    }

    /** Holds the call up and makes it fail, as the script says. */
    void play(String call) throws X {
        stop(call).ifPresent(Stop::pass);
        var failure = failure(call);
        if (failure.isPresent()) {
            throw failure.get();
        }
    }

    synchronized Optional<Stop> stop(String call) {
        return Optional.ofNullable(stops.get(call)).map(Deque::poll);
    }

    private synchronized Optional<X> failure(String call) {
        return Optional.ofNullable(failures.get(call))
                .map(Deque::poll)
                .or(() -> Optional.ofNullable(standing.get(call)));
    }
}
