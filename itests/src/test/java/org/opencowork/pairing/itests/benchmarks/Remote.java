package org.opencowork.pairing.itests.benchmarks;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.gson.Gson;
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
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.opencowork.pairing.api.secrets.Secret;

/** The reference broker in a process of its own, and someone who gives commands through it. */
final class Remote implements AutoCloseable {

    /** As many as the broker takes in side by side. */
    private static final int AT_ONCE = 16;

    private final Program broker;
    private final String key;
    private final HttpClient http = HttpClient.newHttpClient();
    private final Gson gson = new Gson();

    private Remote(Program broker, String key) {
        this.broker = broker;
        this.key = key;
    }

    /** Starts a broker that keeps its data in the directory. */
    static Remote start(Path directory) throws IOException {
        var broker = Program.start("broker", "--json", "--data-dir=" + directory);
        return new Remote(
                broker, Files.readString(Path.of(broker.said("remoteKeyFile"))).strip());
    }

    /** What the broker has used since it began. */
    ProcessCost cost() throws IOException {
        return ProcessCost.of(broker.pid());
    }

    URI url() {
        return URI.create(broker.said("url"));
    }

    void register(String pairingId, String deviceId, Secret token) throws IOException, InterruptedException {
        var digest = token.reveal(Remote::sha256);
        post("", Map.of("pairingId", pairingId, "deviceId", deviceId, "tokenSha256", digest));
    }

    /** Gives one command and returns when the broker has it. */
    void ask(String pairingId, Map<String, ?> command) throws IOException, InterruptedException {
        post("/" + pairingId + "/commands", command);
    }

    /** Gives many commands, in groups of which each may arrive in any order. */
    void askAll(String pairingId, List<? extends Map<String, ?>> commands) {
        for (var from = 0; from < commands.size(); from += AT_ONCE) {
            var group = commands.subList(from, Math.min(commands.size(), from + AT_ONCE)).stream()
                    .map(command ->
                            http.sendAsync(request("/" + pairingId + "/commands", command), BodyHandlers.ofString()))
                    .toList();
            group.stream().map(CompletableFuture::join).forEach(Remote::requireCreated);
        }
    }

    @Override
    public void close() throws InterruptedException {
        broker.close();
    }

    private void post(String path, Map<String, ?> body) throws IOException, InterruptedException {
        requireCreated(http.send(request(path, body), BodyHandlers.ofString()));
    }

    private HttpRequest request(String path, Map<String, ?> body) {
        return HttpRequest.newBuilder(url().resolve("/api/remote/pairings" + path))
                .header("Authorization", "Bearer " + key)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(gson.toJson(body)))
                .build();
    }

    private static void requireCreated(HttpResponse<String> answer) {
        if (answer.statusCode() != 201) {
            throw new IllegalStateException(answer.statusCode() + " " + answer.body());
        }
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
