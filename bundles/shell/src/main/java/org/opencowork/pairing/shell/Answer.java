package org.opencowork.pairing.shell;

import java.util.Locale;
import java.util.Map;
import org.opencowork.pairing.api.desktop.PairingException.Reason;

/** The last line of a conversation: what came of the request. */
final class Answer {

    private Answer() {}

    static Map<String, Object> result(Object tree) {
        return Map.of("result", tree);
    }

    static Map<String, Object> error(Reason reason, String message) {
        return Map.of("error", Map.of("reason", reason.name().toLowerCase(Locale.ROOT), "message", message));
    }
}
