package org.opencowork.pairing.broker.http;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.HashMap;
import java.util.Map;

/** What goes back over the wire. */
record Answer(int status, Map<String, String> headers, String body) {

    /** Nothing to say but that it is done. */
    static Answer done() {
        return new Answer(204, Map.of(), "");
    }

    /** A JSON value. */
    static Answer json(int status, JsonElement value) {
        return new Answer(status, Map.of("Content-Type", "application/json"), value.toString());
    }

    /** What is wrong and what to do about it, as RFC 9457 writes it. */
    static Answer problem(int status, String title, String detail) {
        var problem = new JsonObject();
        problem.addProperty("title", title);
        problem.addProperty("status", status);
        problem.addProperty("detail", detail);
        return new Answer(status, Map.of("Content-Type", "application/problem+json"), problem.toString());
    }

    Answer with(String header, String value) {
        var more = new HashMap<>(headers);
        more.put(header, value);
        return new Answer(status, Map.copyOf(more), body);
    }
}
