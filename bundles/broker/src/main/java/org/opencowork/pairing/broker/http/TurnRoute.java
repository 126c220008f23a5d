package org.opencowork.pairing.broker.http;

import java.util.concurrent.CompletableFuture;
import org.opencowork.pairing.broker.domain.Broker;
import org.opencowork.pairing.broker.domain.RemoteStatus;

/** Changes how the broker stands to a pairing: revoke, drain, or hand out commands again. */
record TurnRoute(Broker broker, RemoteStatus status) implements Route<RemoteAdmin> {

    @Override
    public CompletableFuture<Answer> answer(RemoteAdmin caller, Call call) {
        return broker.turn(call.parameter("id"), status).thenApply(known -> {
            if (!known) {
                throw RemotePairing.unknown();
            }
            return Answer.done();
        });
    }
}
