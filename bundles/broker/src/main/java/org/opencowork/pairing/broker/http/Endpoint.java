package org.opencowork.pairing.broker.http;

import com.google.gson.JsonObject;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/**
 * Where a route is found, and who is let in to it.
 *
 * @param <C> what is known of the caller
 */
record Endpoint<C>(String method, PathPattern path, Gate<C> gate, Route<C> route) {

    static <C> Endpoint<C> get(String path, Gate<C> gate, Route<C> route) {
        return new Endpoint<>("GET", PathPattern.of(path), gate, route);
    }

    static <C> Endpoint<C> post(String path, Gate<C> gate, Route<C> route) {
        return new Endpoint<>("POST", PathPattern.of(path), gate, route);
    }

    static <C> Endpoint<C> delete(String path, Gate<C> gate, Route<C> route) {
        return new Endpoint<>("DELETE", PathPattern.of(path), gate, route);
    }

    CompletableFuture<Answer> answer(RequestHead head, Map<String, String> parameters, int mostBytes) {
        var caller = gate.admit(head);
        requireJson(head);
        return BodyReader.read(head.request(), mostBytes)
                .thenCompose(body -> route.answer(caller, new Call(head, parameters, fields(body))));
    }

    private Fields fields(byte[] body) {
        return new Fields(body.length == 0 && !method.equals("POST") ? new JsonObject() : StrictJson.object(body));
    }

    private static void requireJson(RequestHead head) {
        var type = head.header("Content-Type");
        if (type.isPresent() && !baseType(type.get()).equals("application/json")) {
            throw new RefusedException(
                    Answer.problem(415, "Unsupported media type", "Send the body as application/json."));
        }
    }

    private static String baseType(String type) {
        return type.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
    }
}
