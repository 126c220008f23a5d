package org.opencowork.pairing.launcher.demo.model;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.opencowork.pairing.launcher.control.Json;

/** Writes a reply as a chat completion: as server-sent events, or in one piece. */
final class ChatAnswer {

    private final HttpExchange exchange;
    private final boolean streamed;

    ChatAnswer(HttpExchange exchange, boolean streamed) {
        this.exchange = exchange;
        this.streamed = streamed;
    }

    void send(Reply reply) throws IOException, InterruptedException {
        if (reply instanceof Reply.Fail) {
            whole(400, Map.of("error", Map.of("message", "The script asks for an error", "type", "invalid_request")));
        } else if (!streamed) {
            whole(200, Map.of("id", "chat-1", "choices", List.of(choice("message", message(reply), finish(reply)))));
        } else {
            exchange.getResponseHeaders().set("content-type", "text/event-stream");
            exchange.sendResponseHeaders(200, 0);
            stream(reply);
        }
    }

    private void stream(Reply reply) throws IOException, InterruptedException {
        if (reply instanceof Reply.Say say) {
            for (var word : say.text().split("(?<= )", -1)) {
                chunk(Map.of("content", word), null);
                Thread.sleep(say.pauseMillis());
            }
        } else {
            chunk(message(reply), null);
        }
        chunk(Map.of(), finish(reply));
        write("data: [DONE]\n\n");
    }

    private static Map<String, ?> message(Reply reply) {
        if (reply instanceof Reply.CallTool tool) {
            var function = Map.of("name", tool.name(), "arguments", tool.arguments());
            var call = Map.of("index", 0, "id", "call_" + System.nanoTime(), "type", "function", "function", function);
            return Map.of("role", "assistant", "tool_calls", List.of(call));
        }
        return Map.of("role", "assistant", "content", ((Reply.Say) reply).text());
    }

    private static String finish(Reply reply) {
        return reply instanceof Reply.CallTool ? "tool_calls" : "stop";
    }

    private static Map<String, ?> choice(String field, Map<String, ?> said, String finish) {
        return Map.of("index", 0, field, said, "finish_reason", finish);
    }

    private void chunk(Map<String, ?> delta, @Nullable String finish) throws IOException {
        var choice = finish == null ? Map.of("index", 0, "delta", delta) : choice("delta", delta, finish);
        write("data: "
                + Json.write(Map.of("id", "chat-1", "object", "chat.completion.chunk", "choices", List.of(choice)))
                + "\n\n");
    }

    private void whole(int status, Map<String, ?> body) throws IOException {
        var bytes = Json.write(body).getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("content-type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    private void write(String text) throws IOException {
        exchange.getResponseBody().write(text.getBytes(StandardCharsets.UTF_8));
        exchange.getResponseBody().flush();
    }
}
