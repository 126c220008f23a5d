package org.opencowork.pairing.broker.http;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.eclipse.jetty.server.Request;

/** A request's first line and headers. */
record RequestHead(Request request) {

    String method() {
        return request.getMethod();
    }

    /** The path as it came, not decoded; empty if the request has none. */
    String path() {
        var path = request.getHttpURI().getPath();
        return path == null ? "" : path;
    }

    /** The header's value; 400 if it came more than once. */
    Optional<String> header(String name) {
        var values = request.getHeaders().getValuesList(name);
        if (values.size() > 1) {
            throw RefusedException.badRequest("The header " + name + " came more than once.");
        }
        return values.stream().findFirst();
    }

    /** The bearer token (RFC 6750), or empty if there is none. */
    Optional<String> bearerToken() {
        return header("Authorization")
                .filter(value -> value.regionMatches(true, 0, "Bearer ", 0, 7))
                .map(value -> value.substring(7).strip())
                .filter(token -> !token.isEmpty());
    }

    /** How long the client would have the broker hold the request (RFC 7240); empty if it did not say. */
    Optional<Duration> preferredWait() {
        return Preferences.in(request.getHeaders().getValuesList("Prefer")).seconds("wait");
    }

    /** A whole number of at least 0 from the query; {@code otherwise} if it is not there. */
    long number(String name, long otherwise) {
        var text = query().get(name);
        if (text == null) {
            return otherwise;
        }
        if (!text.matches("\\d{1,18}")) {
            throw RefusedException.badRequest("\"" + name + "\" in the query must be a whole number of at least 0.");
        }
        return Long.parseLong(text);
    }

    private Map<String, String> query() {
        var query = request.getHttpURI().getQuery();
        var fields = new HashMap<String, String>();
        for (var field : query == null ? new String[0] : query.split("&", -1)) {
            var equals = field.indexOf('=');
            if (equals > 0) {
                fields.put(decoded(field.substring(0, equals)), decoded(field.substring(equals + 1)));
            }
        }
        return fields;
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw RefusedException.badRequest("The query is not percent-encoded as it should be.");
        }
    }
}
