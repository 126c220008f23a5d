package org.opencowork.pairing.broker.http;

import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.opencowork.pairing.broker.domain.CommandReport;
import org.opencowork.pairing.broker.domain.KnownPairing;
import org.opencowork.pairing.broker.domain.LeasedCommand;
import org.opencowork.pairing.broker.domain.QueuedCommand;

/** Writes commands, for the Desktop and for the remote side. */
final class CommandJson {

    private CommandJson() {}

    static JsonObject leased(KnownPairing pairing, LeasedCommand command) {
        var lease = new JsonObject();
        lease.addProperty("leasedBy", pairing.deviceId());
        lease.addProperty("leaseToken", command.lease().token());
        lease.addProperty("leaseExpiresAt", command.lease().until().toString());
        var json = queued(pairing.id(), command.queued());
        json.add("lease", lease);
        return json;
    }

    static JsonObject report(String pairingId, CommandReport report, Instant now) {
        var json = queued(pairingId, report.queued());
        json.addProperty("state", report.state().word(now));
        json.addProperty("deliveries", report.deliveries());
        json.add("result", report.result() == null ? JsonNull.INSTANCE : JsonParser.parseString(report.result()));
        json.addProperty(
                "endedAt", report.endedAt() == null ? null : report.endedAt().toString());
        return json;
    }

    private static JsonObject queued(String pairingId, QueuedCommand queued) {
        var command = queued.command();
        var json = new JsonObject();
        json.addProperty("id", command.id());
        json.addProperty("kind", command.kind());
        json.addProperty("pairingId", pairingId);
        addIfThere(json, "workspaceId", command.workspaceId());
        addIfThere(json, "sessionId", command.sessionId());
        addIfThere(json, "actorId", command.actorId());
        addIfThere(json, "actorLabel", command.actorLabel());
        if (command.payload() != null) {
            json.add("payload", JsonParser.parseString(command.payload()));
        }
        json.addProperty("sequence", queued.sequence());
        json.addProperty("createdAt", queued.createdAt().toString());
        return json;
    }

    private static void addIfThere(JsonObject json, String name, @Nullable String value) {
        if (value != null) {
            json.addProperty(name, value);
        }
    }
}
