package org.opencowork.pairing.launcher.demo;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.opencowork.pairing.launcher.control.Json;

/** The remote side of a pairing, as a gateway or a phone would see it: the reference broker's remote API. */
final class RemoteSide {

    private static final Duration PATIENCE = Duration.ofSeconds(70);

    private final HttpClient http = HttpClient.newHttpClient();
    private final String broker;
    private final String key;

    RemoteSide(String broker, String key) {
        this.broker = broker;
        this.key = key;
    }

    /** Makes a pairing known to the broker, by the digest of its token. */
    void register(String pairingId, String deviceId, String token)
            throws IOException, InterruptedException, DemoException {
        post("", Map.of("pairingId", pairingId, "deviceId", deviceId, "tokenSha256", sha256(token)));
    }

    /** Queues a command and returns its id. */
    String send(String pairingId, Map<String, ?> command) throws IOException, InterruptedException, DemoException {
        return String.valueOf(post("/" + pairingId + "/commands", command).get("id"));
    }

    /** Waits up to a minute for a command's end, and returns it with its result. */
    Map<String, @Nullable Object> ended(String pairingId, String commandId)
            throws IOException, InterruptedException, DemoException {
        return get("/" + pairingId + "/commands/" + commandId + "?wait=60");
    }

    /** Waits up to some seconds for events after a position. */
    Map<String, @Nullable Object> events(String pairingId, long after)
            throws IOException, InterruptedException, DemoException {
        return get("/" + pairingId + "/events?wait=5&limit=1000&after=" + after);
    }

    private Map<String, @Nullable Object> post(String path, Map<String, ?> body)
            throws IOException, InterruptedException, DemoException {
        return ask(request(path)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(Json.write(body)))
                .build());
    }

    private Map<String, @Nullable Object> get(String path) throws IOException, InterruptedException, DemoException {
        return ask(request(path).build());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(broker + "/api/remote/pairings" + path))
                .header("Authorization", "Bearer " + key)
                .timeout(PATIENCE);
    }

    private Map<String, @Nullable Object> ask(HttpRequest request)
            throws IOException, InterruptedException, DemoException {
        var answer = http.send(request, BodyHandlers.ofString());
        if (answer.statusCode() >= 300) {
            throw new DemoException("The broker answered " + answer.statusCode() + ": " + answer.body());
        }
        return Json.parse(answer.body());
    }

    private static String sha256(String token) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.US_ASCII));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
