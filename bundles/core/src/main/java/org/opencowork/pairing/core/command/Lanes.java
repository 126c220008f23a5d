package org.opencowork.pairing.core.command;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/**
 * Runs what belongs to one session in order, and sessions side by side. Thread-safe.
 *
 * <p>A lane takes a thread only while it has something to run.
 */
final class Lanes {

    private final Executor executor;
    private final Map<String, Deque<Runnable>> waiting = new HashMap<>();

    Lanes(Executor executor) {
        this.executor = executor;
    }

    /** Runs the task after all those of its lane that came before. */
    void run(String lane, Runnable task) {
        synchronized (this) {
            var queue = waiting.get(lane);
            if (queue != null) {
                queue.add(task);
                return;
            }
            waiting.put(lane, new ArrayDeque<>());
        }
        executor.execute(() -> drain(lane, task));
    }

    private void drain(String lane, Runnable first) {
        for (var task = first; task != null; task = next(lane)) {
            task.run();
        }
    }

    private synchronized @Nullable Runnable next(String lane) {
        var queue = waiting.get(lane);
        if (queue == null || queue.isEmpty()) {
            waiting.remove(lane);
            return null;
        }
        return queue.poll();
    }
}
