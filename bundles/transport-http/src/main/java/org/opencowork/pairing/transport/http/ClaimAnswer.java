package org.opencowork.pairing.transport.http;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.hc.core5.http.HttpHeaders;
import org.jspecify.annotations.Nullable;
import org.opencowork.pairing.api.Tree;
import org.opencowork.pairing.api.transport.Claim;
import org.opencowork.pairing.api.transport.TransportException;
import org.opencowork.pairing.api.transport.TransportException.Reason;
import org.opencowork.pairing.shared.json.BrokenJsonException;
import org.opencowork.pairing.shared.json.TreeJson;
import org.opencowork.pairing.shared.json.TreeJson.Limits;

/** Reads what a broker answered to a claim; what is in the commands is for the core to judge. */
final class ClaimAnswer {

    private static final Duration SURELY_HELD = Duration.ofSeconds(1);

    private ClaimAnswer() {}

    /** Reads a 2xx answer to a claim that the broker might hold for {@code hold}. */
    static Claim read(Answer answer, Duration hold) throws TransportException {
        var fields = fields(answer);
        return new Claim(
                commands(fields),
                answer.isEmpty() || mayBeJson(answer),
                Tree.text(fields, "remoteStatus").orElse(null),
                answer.date().orElse(null),
                answer.askedAtNanos(),
                !hold.isZero() && wasHeld(answer));
    }

    /** An answer that is empty or not JSON is one without commands. */
    private static Map<String, Object> fields(Answer answer) throws TransportException {
        if (answer.isEmpty() || !mayBeJson(answer)) {
            return Map.of("commands", List.of());
        }
        var coding = answer.header(HttpHeaders.CONTENT_ENCODING).filter(name -> !name.equalsIgnoreCase("identity"));
        if (coding.isPresent()) {
            throw broken("is encoded, although that was not asked for");
        }
        return Tree.object(parse(answer)).orElseThrow(() -> broken("is not a JSON object"));
    }

    private static @Nullable Object parse(Answer answer) throws TransportException {
        try {
            return TreeJson.read(answer.body(), Limits.STRANGER);
        } catch (BrokenJsonException e) {
            throw broken(e.getMessage());
        }
    }

    /** A broker that only says what the pairing has become may leave the commands out. */
    private static List<Object> commands(Map<String, Object> fields) throws TransportException {
        if (!fields.containsKey("commands") && fields.get("remoteStatus") instanceof String) {
            return List.of();
        }
        return Tree.list(fields, "commands").orElseThrow(() -> broken("has no list of commands"));
    }

    private static boolean mayBeJson(Answer answer) {
        Optional<String> type = answer.contentType();
        return type.isEmpty()
                || type.get().equals("application/json")
                || type.get().endsWith("+json");
    }

    private static boolean wasHeld(Answer answer) {
        var said = answer.header("Preference-Applied")
                .filter(value -> value.toLowerCase(Locale.ROOT).contains("wait"));
        return said.isPresent() || answer.took().compareTo(SURELY_HELD) >= 0;
    }

    private static TransportException broken(@Nullable String how) {
        return new TransportException(
                Reason.BROKEN_ANSWER, "The broker's answer to a claim " + how + "; is the URL right?");
    }
}
