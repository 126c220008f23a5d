package org.opencowork.pairing.broker.http;

import java.time.InstantSource;
import java.util.concurrent.CompletableFuture;
import org.opencowork.pairing.broker.domain.Broker;

/** {@code GET /api/remote/pairings/:id/commands/:commandId?wait=N}: what became of a command. */
record CommandRoute(Broker broker, InstantSource clock) implements Route<RemoteAdmin> {

    @Override
    public CompletableFuture<Answer> answer(RemoteAdmin caller, Call call) {
        var pairing = RemotePairing.find(broker, call);
        return broker.command(pairing.pairingId(), call.parameter("commandId"), RemotePairing.wait(call))
                .thenApply(
                        found -> found.map(report -> CommandJson.report(pairing.pairingId(), report, clock.instant()))
                                .map(json -> Answer.json(200, json))
                                .orElseThrow(() -> RefusedException.notFound("The pairing has no such command.")));
    }
}
