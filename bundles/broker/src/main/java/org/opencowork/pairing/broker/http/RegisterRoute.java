package org.opencowork.pairing.broker.http;

import com.google.gson.JsonObject;
import java.util.concurrent.CompletableFuture;
import org.opencowork.pairing.broker.domain.Broker;
import org.opencowork.pairing.broker.domain.KnownPairing;
import org.opencowork.pairing.broker.domain.Registration;
import org.opencowork.pairing.broker.domain.RemoteStatus;
import org.opencowork.pairing.broker.domain.TokenDigest;

/** {@code POST /api/remote/pairings}: makes a pairing known, by the digest of its token. */
record RegisterRoute(Broker broker) implements Route<RemoteAdmin> {

    @Override
    public CompletableFuture<Answer> answer(RemoteAdmin caller, Call call) {
        var pairing = pairing(call.body());
        return broker.register(pairing).thenApply(registration -> answer(registration, pairing));
    }

    private static KnownPairing pairing(Fields body) {
        var digest = TokenDigest.fromHex(body.text("tokenSha256"))
                .orElseThrow(() -> RefusedException.badRequest(
                        "\"tokenSha256\" must be the SHA-256 of the pairing's token, as 64 hexadecimal digits."));
        return new KnownPairing(body.text("pairingId"), body.text("deviceId"), digest, RemoteStatus.ONLINE);
    }

    private static Answer answer(Registration registration, KnownPairing pairing) {
        return switch (registration) {
            case REGISTERED -> Answer.json(201, json(pairing));
            case REPEATED -> Answer.json(200, json(pairing));
            case TAKEN ->
                Answer.problem(
                        409,
                        "Conflict",
                        "This pairing id or token was registered before, and otherwise; make a new pairing.");
        };
    }

    private static JsonObject json(KnownPairing pairing) {
        var json = new JsonObject();
        json.addProperty("pairingId", pairing.id());
        json.addProperty("deviceId", pairing.deviceId());
        json.addProperty("remoteStatus", pairing.status().word());
        return json;
    }
}
