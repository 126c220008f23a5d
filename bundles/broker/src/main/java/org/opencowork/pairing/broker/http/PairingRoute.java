package org.opencowork.pairing.broker.http;

import com.google.gson.JsonObject;
import java.util.concurrent.CompletableFuture;
import org.opencowork.pairing.broker.domain.Broker;
import org.opencowork.pairing.broker.domain.PairingReport;

/** {@code GET /api/remote/pairings/:id}: how a pairing is. */
record PairingRoute(Broker broker) implements Route<RemoteAdmin> {

    @Override
    public CompletableFuture<Answer> answer(RemoteAdmin caller, Call call) {
        var pairing = RemotePairing.find(broker, call);
        return CompletableFuture.completedFuture(Answer.json(200, json(pairing)));
    }

    private static JsonObject json(PairingReport pairing) {
        var json = new JsonObject();
        var lastHeartbeat = pairing.lastHeartbeat();
        json.addProperty("pairingId", pairing.pairingId());
        json.addProperty("deviceId", pairing.deviceId());
        json.addProperty("remoteStatus", pairing.remoteStatus().word());
        json.addProperty("status", pairing.desktopStatus());
        json.addProperty("lastHeartbeat", lastHeartbeat == null ? null : lastHeartbeat.toString());
        json.addProperty("cursor", pairing.cursor());
        json.addProperty("lastSequence", pairing.lastSequence());
        return json;
    }
}
