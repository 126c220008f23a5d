package org.opencowork.pairing.broker.http;

import com.google.gson.JsonObject;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.opencowork.pairing.broker.domain.Broker;
import org.opencowork.pairing.broker.domain.Rotation;
import org.opencowork.pairing.broker.domain.TokenDigest;

/**
 * {@code POST /api/remote/pairings/:id/token}: a new token, beside which the old one goes on for a while; for none at
 * all ({@code "overlapSeconds": 0}) where the old one is in wrong hands.
 */
record TokenRoute(Broker broker) implements Route<RemoteAdmin> {

    /** Long enough for a Desktop that sleeps over night. */
    private static final long LONGEST_OVERLAP = Duration.ofHours(24).toSeconds();

    @Override
    public CompletableFuture<Answer> answer(RemoteAdmin caller, Call call) {
        var digest = TokenDigest.fromHex(call.body().text("tokenSha256"))
                .orElseThrow(() -> RefusedException.badRequest(
                        "\"tokenSha256\" must be the SHA-256 of the new token, as 64 hexadecimal digits."));
        var wish = call.body().optional("overlapSeconds") == null
                ? LONGEST_OVERLAP
                : call.body().wholeNumber("overlapSeconds", 0);
        var overlap = Math.min(wish, LONGEST_OVERLAP);
        return broker.rotate(call.parameter("id"), digest, Duration.ofSeconds(overlap))
                .thenApply(rotation -> answer(rotation, overlap));
    }

    private static Answer answer(Rotation rotation, long overlapSeconds) {
        return switch (rotation) {
            case ROTATED, REPEATED -> {
                var json = new JsonObject();
                json.addProperty("overlapSeconds", overlapSeconds);
                yield Answer.json(200, json);
            }
            case TAKEN -> Answer.problem(409, "Conflict", "This token was used before; make another one.");
            case REVOKED -> Answer.problem(410, "Gone", "The pairing has been revoked; it takes no more tokens.");
            case UNKNOWN -> throw RemotePairing.unknown();
        };
    }
}
