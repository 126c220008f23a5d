package org.opencowork.pairing.itests.felix;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.Gson;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import org.opencowork.pairing.api.desktop.NewPairing;
import org.opencowork.pairing.broker.BrokerServer;
import org.opencowork.pairing.broker.BrokerSettings;

/**
 * The remote side: a broker, and someone who gives commands through it.
 *
 * <p>The broker runs on the host's class path, outside the framework, as it would in a process of its own.
 */
final class Remote implements AutoCloseable {

    private final BrokerServer broker;
    private final String key;
    private final HttpClient http = HttpClient.newHttpClient();

    private Remote(BrokerServer broker, String key) {
        this.broker = broker;
        this.key = key;
    }

    /** Starts a broker that keeps its data in the directory. */
    static Remote start(Path directory) throws IOException {
        var broker = BrokerServer.start(BrokerSettings.in(directory));
        return new Remote(
                broker, Files.readString(directory.resolve("remote.key")).strip());
    }

    String url() {
        return broker.url().toString();
    }

    /** Tells the broker of the pairing, as the person does who types its token there. */
    void register(NewPairing made) throws IOException, InterruptedException {
        var registration = Map.of(
                "pairingId", made.pairing().id(),
                "deviceId", made.pairing().credential().deviceId(),
                "tokenSha256", made.token().reveal(Remote::sha256));
        assertThat(post("", registration).statusCode()).isEqualTo(201);
    }

    /** Tells the broker of a pairing's new token; the one before it is good for so many seconds more. */
    void rotate(NewPairing made, int overlapSeconds) throws IOException, InterruptedException {
        try (var token = made.token()) {
            var rotation = Map.of("tokenSha256", token.reveal(Remote::sha256), "overlapSeconds", overlapSeconds);
            assertThat(post("/" + made.pairing().id() + "/token", rotation).statusCode())
                    .isEqualTo(200);
        }
    }

    /** Gives a command, such as {@code {"kind":"status"}}, and returns its id. */
    String ask(String pairingId, Map<String, ?> command) throws IOException, InterruptedException {
        var answer = tryToAsk(pairingId, command);
        assertThat(answer.statusCode()).isEqualTo(201);
        return json(answer).get("id").getAsString();
    }

    /** Gives a command that the broker may no longer take. */
    HttpResponse<String> tryToAsk(String pairingId, Map<String, ?> command) throws IOException, InterruptedException {
        return post("/" + pairingId + "/commands", command);
    }

    /** What became of the command, once it has ended; waits for that up to 10 s, well within a lease. */
    JsonObject outcome(String pairingId, String commandId) throws IOException, InterruptedException {
        var report = get("/" + pairingId + "/commands/" + commandId + "?wait=10");
        assertThat(report.get("state").getAsString()).isIn("completed", "failed");
        return report;
    }

    /** How the broker sees the pairing. */
    JsonObject pairing(String pairingId) throws IOException, InterruptedException {
        return get("/" + pairingId);
    }

    /** How many claims wait at the broker for a command. */
    int waitingClaims() {
        return broker.heldPolls();
    }

    @Override
    public void close() {
        broker.close();
    }

    private JsonObject get(String path) throws IOException, InterruptedException {
        var answer = http.send(request(path).GET().build(), BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return json(answer);
    }

    private HttpResponse<String> post(String path, Map<String, ?> body) throws IOException, InterruptedException {
        var json = BodyPublishers.ofString(new Gson().toJson(body));
        return http.send(request(path).POST(json).build(), BodyHandlers.ofString());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(url() + "/api/remote/pairings" + path))
                .header("Authorization", "Bearer " + key)
                .header("Content-Type", "application/json");
    }

    private static JsonObject json(HttpResponse<String> answer) {
        return JsonParser.parseString(answer.body()).getAsJsonObject();
    }

    private static String sha256(char[] token) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(new String(token).getBytes(UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
