package org.opencowork.pairing.transport.http;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.opencowork.pairing.api.transport.BrokerAccess;
import org.opencowork.pairing.api.transport.ClaimRequest;
import org.opencowork.pairing.api.transport.Delivery;
import org.opencowork.pairing.api.transport.EventBatch;
import org.opencowork.pairing.api.transport.Heartbeat;
import org.opencowork.pairing.shared.json.TreeJson;

/**
 * A request of the contract, still without token and address.
 *
 * @param path below the broker's URL
 * @param body as JSON text
 * @param headers beyond those that every request has
 * @param limits how long it may take and how much may come back
 */
record WireRequest(String path, String body, Map<String, String> headers, Limits limits) {

    /**
     * What a broker may cost us.
     *
     * @param time from the connection to the last byte of the answer
     * @param answerBytes the size of the answer's body
     */
    record Limits(Duration time, int answerBytes) {

        private static final Limits USUAL = new Limits(Duration.ofSeconds(20), 1 << 20);

        private static Limits claim(Duration hold) {
            return new Limits(hold.plusSeconds(15), 4 << 20);
        }
    }

    private static final String BASE = "/api/desktop-pairing/";

    static WireRequest heartbeat(BrokerAccess access, Heartbeat heartbeat) {
        var body = identity(access);
        body.put("status", heartbeat.status());
        body.put("lastCommandSequence", heartbeat.lastCommandSequence());
        return usual("heartbeat", body, Map.of());
    }

    static WireRequest claim(BrokerAccess access, ClaimRequest request) {
        var body = identity(access);
        body.put("afterSequence", request.afterSequence());
        body.put("limit", request.limit());
        body.put("leaseSeconds", request.lease().toSeconds());
        body.put("capabilities", request.capabilities());
        var holdSeconds = request.hold().toSeconds();
        var headers = holdSeconds > 0 ? Map.of("Prefer", "wait=" + holdSeconds) : Map.<String, String>of();
        return new WireRequest(BASE + "commands/claim", TreeJson.write(body), headers, Limits.claim(request.hold()));
    }

    static WireRequest delivery(Delivery delivery) {
        var body = new LinkedHashMap<String, Object>();
        body.put("result", delivery.result());
        body.put("leaseToken", delivery.leaseToken());
        var verb = delivery.ok() ? "/ack" : "/fail";
        return usual("commands/" + PathSegment.encode(delivery.commandId()) + verb, body, once(delivery.commandId()));
    }

    static WireRequest events(EventBatch batch) {
        return usual("events", Map.of("events", batch.events()), once(batch.id()));
    }

    static WireRequest revocation(BrokerAccess access) {
        return usual("revoke", identity(access), Map.of());
    }

    byte[] bodyBytes() {
        return body.getBytes(StandardCharsets.UTF_8);
    }

    private static WireRequest usual(String path, Map<String, Object> body, Map<String, String> headers) {
        return new WireRequest(BASE + path, TreeJson.write(body), headers, Limits.USUAL);
    }

    private static Map<String, Object> identity(BrokerAccess access) {
        var body = new LinkedHashMap<String, Object>();
        body.put("pairingId", access.pairingId());
        body.put("deviceId", access.deviceId());
        return body;
    }

    private static Map<String, String> once(String key) {
        return Map.of("Idempotency-Key", HeaderText.of(key));
    }
}
