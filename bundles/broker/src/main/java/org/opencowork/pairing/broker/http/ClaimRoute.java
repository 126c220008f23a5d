package org.opencowork.pairing.broker.http;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.opencowork.pairing.broker.domain.Broker;
import org.opencowork.pairing.broker.domain.ClaimOutcome;
import org.opencowork.pairing.broker.domain.ClaimTerms;
import org.opencowork.pairing.broker.domain.KnownPairing;

/** {@code POST /api/desktop-pairing/commands/claim}: leases commands, and waits for one if the Desktop prefers. */
record ClaimRoute(Broker broker) implements Route<KnownPairing> {

    @Override
    public CompletableFuture<Answer> answer(KnownPairing pairing, Call call) {
        Identity.require(pairing, call.body());
        call.body().object("capabilities");
        var wait = call.head().preferredWait().map(broker::granted);
        return broker.claim(pairing.id(), terms(call.body()), wait.orElse(Duration.ZERO))
                .thenApply(outcome -> Answer.json(200, json(pairing, outcome)))
                .thenApply(
                        answer -> wait.map(granted -> applied(answer, granted)).orElse(answer));
    }

    private static ClaimTerms terms(Fields body) {
        return ClaimTerms.bounded(
                body.wholeNumber("afterSequence", 0),
                body.wholeNumber("limit", 1),
                body.wholeNumber("leaseSeconds", 1));
    }

    private static JsonObject json(KnownPairing pairing, ClaimOutcome outcome) {
        var commands = new JsonArray();
        outcome.commands().forEach(command -> commands.add(CommandJson.leased(pairing, command)));
        var json = new JsonObject();
        json.add("commands", commands);
        json.addProperty("remoteStatus", outcome.status().word());
        return json;
    }

    private static Answer applied(Answer answer, Duration granted) {
        return answer.with("Preference-Applied", "wait=" + granted.toSeconds());
    }
}
