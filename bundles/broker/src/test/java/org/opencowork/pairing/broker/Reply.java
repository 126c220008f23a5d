package org.opencowork.pairing.broker;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.stream.StreamSupport;

/** What the broker answered. */
record Reply(HttpResponse<String> response) {

    int status() {
        return response.statusCode();
    }

    String header(String name) {
        return response.headers().firstValue(name).orElse("");
    }

    JsonObject json() {
        return JsonParser.parseString(response.body()).getAsJsonObject();
    }

    String text(String field) {
        return json().get(field).getAsString();
    }

    List<JsonObject> commands() {
        return StreamSupport.stream(json().getAsJsonArray("commands").spliterator(), false)
                .map(command -> command.getAsJsonObject())
                .toList();
    }

    List<String> commandIds() {
        return commands().stream()
                .map(command -> command.get("id").getAsString())
                .toList();
    }

    /** The lease token of the only command. */
    String leaseToken() {
        return commands().get(0).getAsJsonObject("lease").get("leaseToken").getAsString();
    }

    List<String> eventIds() {
        return StreamSupport.stream(json().getAsJsonArray("events").spliterator(), false)
                .map(event -> event.getAsJsonObject().get("id").getAsString())
                .toList();
    }
}
