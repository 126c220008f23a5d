package org.opencowork.pairing.broker.http;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.util.concurrent.CompletableFuture;
import org.opencowork.pairing.broker.domain.Broker;
import org.opencowork.pairing.broker.domain.EventPage;

/** {@code GET /api/remote/pairings/:id/events?after=N&wait=N&limit=N}: what the Desktop has published. */
record EventPageRoute(Broker broker) implements Route<RemoteAdmin> {

    private static final long LIMIT = 100;
    private static final long HIGHEST_LIMIT = 1_000;

    @Override
    public CompletableFuture<Answer> answer(RemoteAdmin caller, Call call) {
        var pairing = RemotePairing.find(broker, call);
        var limit = (int) Math.min(Math.max(1, call.head().number("limit", LIMIT)), HIGHEST_LIMIT);
        return broker.events(pairing.pairingId(), call.head().number("after", 0), limit, RemotePairing.wait(call))
                .thenApply(page -> Answer.json(200, json(page)));
    }

    private static JsonObject json(EventPage page) {
        var events = new JsonArray();
        page.events().forEach(event -> events.add(JsonParser.parseString(event)));
        var json = new JsonObject();
        json.add("events", events);
        json.addProperty("next", page.next());
        return json;
    }
}
