package org.opencowork.pairing.broker;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;

/** Sends requests with a bearer token to one broker. */
final class Http {

    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private final URI broker;
    private final String token;

    Http(URI broker, String token) {
        this.broker = broker;
        this.token = token;
    }

    HttpRequest.Builder to(String path) {
        return HttpRequest.newBuilder(broker.resolve(path))
                .timeout(Duration.ofSeconds(60))
                .header("Authorization", "Bearer " + token);
    }

    Reply get(String path) {
        return send(to(path).GET());
    }

    Reply delete(String path) {
        return send(to(path).DELETE());
    }

    Reply post(String path, String body) {
        return send(to(path).POST(BodyPublishers.ofString(body)));
    }

    static Reply send(HttpRequest.Builder request) {
        return sendLater(request).join();
    }

    static CompletableFuture<Reply> sendLater(HttpRequest.Builder request) {
        return CLIENT.sendAsync(request.build(), BodyHandlers.ofString()).thenApply(Reply::new);
    }
}
