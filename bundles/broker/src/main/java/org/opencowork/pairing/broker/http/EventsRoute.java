package org.opencowork.pairing.broker.http;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.StreamSupport;
import org.opencowork.pairing.broker.domain.Broker;
import org.opencowork.pairing.broker.domain.KnownPairing;
import org.opencowork.pairing.broker.domain.PublishedEvent;

/** {@code POST /api/desktop-pairing/events}: keeps a batch of events; one that is here already changes nothing. */
record EventsRoute(Broker broker) implements Route<KnownPairing> {

    private static final int MOST_EVENTS = 1_000;
    private static final Set<String> TYPES = Set.of(
            "heartbeat", "command.accepted", "command.completed", "command.failed", "session.event", "audit", "status");

    @Override
    public CompletableFuture<Answer> answer(KnownPairing pairing, Call call) {
        // Events are told apart by their own ids, which makes a batch that comes again harmless without its key.
        call.idempotencyKey();
        return broker.publish(pairing.id(), events(pairing, call.body())).thenApply(added -> Answer.done());
    }

    private static List<PublishedEvent> events(KnownPairing pairing, Fields body) {
        var batch = body.array("events");
        if (batch.size() > MOST_EVENTS) {
            throw RefusedException.badRequest("A batch may hold at most " + MOST_EVENTS + " events.");
        }
        return StreamSupport.stream(batch.spliterator(), false)
                .map(event -> event(pairing, event))
                .toList();
    }

    private static PublishedEvent event(KnownPairing pairing, JsonElement element) {
        if (!(element instanceof JsonObject object)) {
            throw RefusedException.badRequest("Each of \"events\" must be an object.");
        }
        var event = new Fields(object);
        if (!event.text("pairingId").equals(pairing.id())) {
            throw RefusedException.forbidden("An event names another pairing than the token's.");
        }
        if (!TYPES.contains(event.text("type"))) {
            throw RefusedException.badRequest("An event's \"type\" must be one of the contract's.");
        }
        event.text("occurredAt");
        return new PublishedEvent(event.text("id"), object.toString());
    }
}
