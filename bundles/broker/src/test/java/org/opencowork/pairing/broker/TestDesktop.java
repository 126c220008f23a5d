package org.opencowork.pairing.broker;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.concurrent.CompletableFuture;

/** A Desktop as the contract has it, without any of its wits. */
final class TestDesktop {

    static final String COMPLETED = "{\"ok\":true,\"status\":\"completed\",\"projectionFence\":null}";
    static final String FAILED = "{\"ok\":false,\"status\":\"failed\",\"projectionFence\":null}";

    private static final String PATH = "/api/desktop-pairing/";

    private final Http http;
    private final String pairingId;
    private final String deviceId;

    TestDesktop(URI broker, String pairingId, String deviceId, String token) {
        this.http = new Http(broker, token);
        this.pairingId = pairingId;
        this.deviceId = deviceId;
    }

    /** A request of this Desktop, with the headers that the contract wants. */
    HttpRequest.Builder to(String path, String body) {
        return http.to(PATH + path)
                .header("x-open-cowork-pairing-id", pairingId)
                .header("x-open-cowork-device-id", deviceId)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body));
    }

    Reply post(String path, String body) {
        return Http.send(to(path, body));
    }

    Reply heartbeat(long cursor) {
        return post(
                "heartbeat",
                "{%s,\"status\":\"paired_online\",\"lastCommandSequence\":%d}".formatted(identity(), cursor));
    }

    Reply claim(int limit) {
        return post("commands/claim", claimBody(0, limit));
    }

    Reply claimAfter(long sequence) {
        return post("commands/claim", claimBody(sequence, 10));
    }

    CompletableFuture<Reply> claimLater(int waitSeconds) {
        return Http.sendLater(to("commands/claim", claimBody(0, 10)).header("Prefer", "wait=" + waitSeconds));
    }

    Reply ack(String commandId, String leaseToken, String idempotencyKey) {
        return Http.send(to("commands/" + commandId + "/ack", resultBody(COMPLETED, leaseToken))
                .header("Idempotency-Key", idempotencyKey));
    }

    Reply ack(String commandId, String leaseToken) {
        return post("commands/" + commandId + "/ack", resultBody(COMPLETED, leaseToken));
    }

    Reply fail(String commandId, String leaseToken, String idempotencyKey) {
        return Http.send(to("commands/" + commandId + "/fail", resultBody(FAILED, leaseToken))
                .header("Idempotency-Key", idempotencyKey));
    }

    Reply publish(String... eventIds) {
        var events = new StringBuilder();
        for (var id : eventIds) {
            events.append(events.isEmpty() ? "" : ",").append(event(id));
        }
        return post("events", "{\"events\":[" + events + "]}");
    }

    Reply revoke() {
        return post("revoke", "{" + identity() + "}");
    }

    String claimBody(long afterSequence, int limit) {
        return ("{%s,\"afterSequence\":%d,\"limit\":%d,\"leaseSeconds\":30,"
                        + "\"capabilities\":{\"commands\":[\"prompt\"],\"workspaces\":[\"local\"],\"policy\":{}}}")
                .formatted(identity(), afterSequence, limit);
    }

    static String resultBody(String result, String leaseToken) {
        return "{\"result\":" + result + ",\"leaseToken\":\"" + leaseToken + "\"}";
    }

    String event(String id) {
        return ("{\"id\":\"%s\",\"pairingId\":\"%s\",\"type\":\"session.event\","
                        + "\"occurredAt\":\"2026-03-01T12:00:00Z\",\"payload\":{\"type\":\"x\",\"data\":{}}}")
                .formatted(id, pairingId);
    }

    private String identity() {
        return "\"pairingId\":\"%s\",\"deviceId\":\"%s\"".formatted(pairingId, deviceId);
    }
}
