package org.opencowork.pairing.broker.http;

import java.util.concurrent.CompletableFuture;
import org.opencowork.pairing.broker.domain.Broker;
import org.opencowork.pairing.broker.domain.KnownPairing;
import org.opencowork.pairing.broker.domain.RemoteStatus;

/** {@code POST /api/desktop-pairing/revoke}: ends the pairing; again and again, until the Desktop has heard. */
record DesktopRevokeRoute(Broker broker) implements Route<KnownPairing> {

    @Override
    public CompletableFuture<Answer> answer(KnownPairing pairing, Call call) {
        Identity.require(pairing, call.body());
        return broker.turn(pairing.id(), RemoteStatus.REVOKED).thenApply(known -> Answer.done());
    }
}
