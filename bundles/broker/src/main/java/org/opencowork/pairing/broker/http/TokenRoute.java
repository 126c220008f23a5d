package org.opencowork.pairing.broker.http;

import com.google.gson.JsonObject;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.opencowork.pairing.broker.domain.Broker;
import org.opencowork.pairing.broker.domain.Rotation;
import org.opencowork.pairing.broker.domain.TokenDigest;

/** {@code POST /api/remote/pairings/:id/token}: a new token, beside which the old one goes on for a while. */
record TokenRoute(Broker broker) implements Route<RemoteAdmin> {

    /** Long enough for a Desktop that sleeps over night. */
    private static final Duration OVERLAP = Duration.ofHours(24);

    @Override
    public CompletableFuture<Answer> answer(RemoteAdmin caller, Call call) {
        var digest = TokenDigest.fromHex(call.body().text("tokenSha256"))
                .orElseThrow(() -> RefusedException.badRequest(
                        "\"tokenSha256\" must be the SHA-256 of the new token, as 64 hexadecimal digits."));
        return broker.rotate(call.parameter("id"), digest, OVERLAP).thenApply(TokenRoute::answer);
    }

    private static Answer answer(Rotation rotation) {
        return switch (rotation) {
            case ROTATED, REPEATED -> {
                var json = new JsonObject();
                json.addProperty("overlapSeconds", OVERLAP.toSeconds());
                yield Answer.json(200, json);
            }
            case TAKEN -> Answer.problem(409, "Conflict", "This token was used before; make another one.");
            case UNKNOWN -> throw RemotePairing.unknown();
        };
    }
}
