package org.opencowork.pairing.broker.http;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A path such as {@code /commands/:id/ack}, whose parts after a colon stand for any one segment. */
record PathPattern(List<String> segments) {

    static PathPattern of(String pattern) {
        return new PathPattern(List.of(pattern.split("/", -1)));
    }

    /** The decoded segments by their names; empty if the path is another one. */
    Optional<Map<String, String>> match(String[] path) {
        if (path.length != segments.size()) {
            return Optional.empty();
        }
        var parameters = new HashMap<String, String>();
        for (var i = 0; i < path.length; i++) {
            var segment = segments.get(i);
            if (segment.startsWith(":") && !path[i].isEmpty()) {
                parameters.put(segment.substring(1), path[i]);
            } else if (!segment.equals(path[i])) {
                return Optional.empty();
            }
        }
        parameters.replaceAll((name, value) -> decoded(value));
        return Optional.of(parameters);
    }

    private static String decoded(String segment) {
        try {
            // In a path, unlike in a form, a plus is a plus.
            return URLDecoder.decode(segment.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw RefusedException.badRequest("The path is not percent-encoded as it should be.");
        }
    }
}
