package org.opencowork.pairing.launcher.demo.model;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.opencowork.pairing.launcher.control.Json;

/**
 * What the model is asked.
 *
 * @param userText what the user said last
 * @param beginsTurn nothing but the user has spoken since
 * @param offersTools false where OpenCode asks on the side, such as for a session's title
 * @param streamed the answer is wanted as server-sent events
 */
record ChatRequest(String userText, boolean beginsTurn, boolean offersTools, boolean streamed) {

    static ChatRequest parse(String json) throws IOException {
        var body = Json.parse(json);
        var messages = list(body.get("messages"));
        var tools = !list(body.get("tools")).isEmpty();
        var lastRole = messages.isEmpty() ? "" : role(messages.get(messages.size() - 1));
        return new ChatRequest(
                lastUserText(messages),
                tools && lastRole.equals("user"),
                tools,
                Boolean.TRUE.equals(body.get("stream")));
    }

    private static String lastUserText(List<?> messages) {
        for (var i = messages.size() - 1; i >= 0; i--) {
            if (role(messages.get(i)).equals("user")) {
                return text(object(messages.get(i)).get("content"));
            }
        }
        return "";
    }

    private static String role(@Nullable Object message) {
        return String.valueOf(object(message).get("role"));
    }

    private static String text(@Nullable Object content) {
        if (content instanceof String text) {
            return text;
        }
        return list(content).stream()
                .map(part -> object(part).get("text"))
                .filter(String.class::isInstance)
                .map(String.class::cast)
                .collect(Collectors.joining("\n"));
    }

    private static Map<?, ?> object(@Nullable Object value) {
        return value instanceof Map<?, ?> map ? map : Map.of();
    }

    private static List<?> list(@Nullable Object value) {
        return value instanceof List<?> list ? list : List.of();
    }
}
