package org.opencowork.pairing.itests.benchmarks;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;

/** Commands as a remote gives them. */
final class Orders {

    static final int SESSIONS = 50;
    private static final int STATUS_EVERY = Integer.getInteger("drain.status.every", 10);

    private Orders() {}

    /** Returns prompts over all sessions, every tenth a {@code status} instead. */
    static List<Map<String, Object>> mixed(int count) {
        return IntStream.range(0, count)
                .mapToObj(
                        number -> number % STATUS_EVERY == 0 ? status() : prompt(session(number % SESSIONS), "Go on."))
                .toList();
    }

    static Map<String, Object> status() {
        return Map.of("id", id(), "kind", "status");
    }

    static Map<String, Object> prompt(String session, String text) {
        return Map.of("id", id(), "kind", "prompt", "sessionId", session, "payload", Map.of("text", text));
    }

    static Map<String, Object> abort(String session) {
        return Map.of("id", id(), "kind", "abort", "sessionId", session);
    }

    static String session(int number) {
        return "ses_" + number;
    }

    private static String id() {
        return "cmd_" + UUID.randomUUID();
    }
}
