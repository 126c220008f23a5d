package org.opencowork.pairing.broker.http;

import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A request that was let in and read. */
record Call(RequestHead head, Map<String, String> parameters, Fields body) {

    private static final int LONGEST_KEY = 256;

    /** A segment of the path. */
    String parameter(String name) {
        return Optional.ofNullable(parameters.get(name)).orElseThrow();
    }

    /** The {@code Idempotency-Key}; null if there is none. */
    @Nullable
    String idempotencyKey() {
        var key = head.header("Idempotency-Key").orElse(null);
        if (key != null && (key.isBlank() || key.length() > LONGEST_KEY)) {
            throw RefusedException.badRequest("Idempotency-Key must have 1 to " + LONGEST_KEY + " characters.");
        }
        return key;
    }
}
