package org.opencowork.pairing.broker.http;

import com.google.gson.JsonObject;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.opencowork.pairing.broker.domain.Broker;
import org.opencowork.pairing.broker.domain.Enqueued;
import org.opencowork.pairing.broker.domain.NewCommand;

/** {@code POST /api/remote/pairings/:id/commands}: gives the Desktop something to do. */
record EnqueueRoute(Broker broker) implements Route<RemoteAdmin> {

    @Override
    public CompletableFuture<Answer> answer(RemoteAdmin caller, Call call) {
        return broker.enqueue(call.parameter("id"), command(call.body())).thenApply(EnqueueRoute::answer);
    }

    private static NewCommand command(Fields body) {
        var id = body.optionalText("id");
        var workspaceId = body.optionalText("workspaceId");
        var payload = body.optional("payload");
        return new NewCommand(
                id == null ? "cmd_" + UUID.randomUUID() : body.text("id"),
                body.text("kind"),
                workspaceId == null ? "local" : workspaceId,
                body.optionalText("sessionId"),
                body.optionalText("actorId"),
                body.optionalText("actorLabel"),
                payload == null ? null : payload.toString());
    }

    private static Answer answer(Enqueued enqueued) {
        if (enqueued instanceof Enqueued.Accepted accepted) {
            return Answer.json(201, json(accepted));
        }
        if (enqueued instanceof Enqueued.QueueFull) {
            return Answer.problem(429, "Too many requests", "Too many commands wait for this Desktop; try again later.")
                    .with("Retry-After", "5");
        }
        if (enqueued instanceof Enqueued.IdTaken) {
            return Answer.problem(409, "Conflict", "Another command of this pairing has this id; choose a new one.");
        }
        if (enqueued instanceof Enqueued.PairingRevoked) {
            return Answer.problem(410, "Gone", "The pairing has been revoked; it takes no more commands.");
        }
        throw RemotePairing.unknown();
    }

    private static JsonObject json(Enqueued.Accepted accepted) {
        var json = new JsonObject();
        json.addProperty("id", accepted.commandId());
        json.addProperty("sequence", accepted.sequence());
        return json;
    }
}
