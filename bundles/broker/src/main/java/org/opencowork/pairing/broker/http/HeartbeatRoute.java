package org.opencowork.pairing.broker.http;

import com.google.gson.JsonObject;
import java.util.concurrent.CompletableFuture;
import org.opencowork.pairing.broker.domain.Broker;
import org.opencowork.pairing.broker.domain.KnownPairing;

/** {@code POST /api/desktop-pairing/heartbeat}: notes that the Desktop is there. */
record HeartbeatRoute(Broker broker) implements Route<KnownPairing> {

    @Override
    public CompletableFuture<Answer> answer(KnownPairing pairing, Call call) {
        Identity.require(pairing, call.body());
        var status = call.body().text("status");
        var cursor = call.body().wholeNumber("lastCommandSequence", 0);
        return broker.heartbeat(pairing.id(), status, cursor).thenApply(standing -> {
            var answer = new JsonObject();
            answer.addProperty("remoteStatus", standing.word());
            return Answer.json(200, answer);
        });
    }
}
