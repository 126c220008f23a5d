package org.opencowork.pairing.runtime.opencode;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.opencowork.pairing.api.Tree;
import org.opencowork.pairing.api.runtime.RuntimeEvent;
import org.opencowork.pairing.api.runtime.RuntimeListener;

/**
 * Hears why OpenCode did not take a prompt in: it answers the request with success and tells the error as an event.
 *
 * <p>Thread-safe. Only sessions that are watched are remembered.
 */
final class SessionErrors implements RuntimeListener {

    private final Map<String, Watch> watches = new ConcurrentHashMap<>();

    /** Watches a session until closed; prompts of one session come one after the other. */
    Watch watch(String sessionId) {
        var watch = new Watch(sessionId);
        watches.put(sessionId, watch);
        return watch;
    }

    @Override
    public void on(RuntimeEvent event) {
        var sessionId = event.sessionId();
        var watch = sessionId == null ? null : watches.get(sessionId);
        if (watch != null && event.type().equals("session.error")) {
            watch.heard(message(event.data()));
        }
    }

    @Override
    public void missed(String reason) {
        // A watch then runs into its time-out, and the outcome is unknown.
    }

    private static String message(Map<String, Object> data) {
        return Tree.object(data, "error")
                .flatMap(error -> Tree.object(error, "data"))
                .flatMap(detail -> Tree.text(detail, "message"))
                .orElse("it gave no reason");
    }

    /** What was heard of one session. */
    final class Watch implements AutoCloseable {

        private final String sessionId;
        private volatile Optional<String> first = Optional.empty();

        private Watch(String sessionId) {
            this.sessionId = sessionId;
        }

        /** Returns the first error; those that follow only repeat it with OpenCode's stack. */
        Optional<String> error() {
            return first;
        }

        private void heard(String message) {
            if (first.isEmpty()) {
                first = Optional.of(message);
            }
        }

        @Override
        public void close() {
            watches.remove(sessionId, this);
        }
    }
}
