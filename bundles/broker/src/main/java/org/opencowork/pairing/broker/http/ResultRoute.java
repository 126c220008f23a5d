package org.opencowork.pairing.broker.http;

import java.util.concurrent.CompletableFuture;
import org.opencowork.pairing.broker.domain.Broker;
import org.opencowork.pairing.broker.domain.CommandEnd;
import org.opencowork.pairing.broker.domain.Delivery;
import org.opencowork.pairing.broker.domain.KnownPairing;
import org.opencowork.pairing.broker.domain.Settlement;

/** {@code POST /api/desktop-pairing/commands/:id/ack} and {@code …/fail}: takes a command's result. */
record ResultRoute(Broker broker, CommandEnd end) implements Route<KnownPairing> {

    @Override
    public CompletableFuture<Answer> answer(KnownPairing pairing, Call call) {
        var result = call.body().object("result");
        requireRightPath(result);
        var delivery = new Delivery(
                call.parameter("id"),
                end,
                call.body().text("leaseToken"),
                call.idempotencyKey(),
                result.object().toString());
        return broker.settle(pairing.id(), delivery).thenApply(ResultRoute::answer);
    }

    private void requireRightPath(Fields result) {
        result.text("status");
        if (result.flag("ok", false) != (end == CommandEnd.COMPLETED)) {
            throw RefusedException.badRequest("A result with \"ok\": true goes to ack, any other to fail.");
        }
    }

    private static Answer answer(Settlement settlement) {
        return switch (settlement) {
            case SETTLED, REPEATED -> Answer.done();
            case LEASE_LOST ->
                Answer.problem(409, "Conflict", "The lease is no longer yours; keep the result for the next delivery.");
            case UNKNOWN_COMMAND -> Answer.problem(404, "Not found", "The pairing has no such command.");
        };
    }
}
