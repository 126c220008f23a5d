package org.opencowork.pairing.itests.desktop;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.gson.Gson;
import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** A broker that knows the wire contract and none of its extensions, written from the contract alone. Thread-safe. */
final class ContractBroker implements AutoCloseable {

    private static final String ROOT = "/api/desktop-pairing/";
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    /** A request as it came, without its authorization. */
    record Request(String path, JsonObject body) {}

    private static final class Queued {
        final JsonObject command;
        int deliveries;
        Instant leasedUntil = Instant.EPOCH;

        @Nullable
        JsonObject result;

        Queued(JsonObject command) {
            this.command = command;
        }
    }

    private final HttpServer server;
    private final List<Request> requests = new ArrayList<>();
    private final Map<String, Queued> commands = new LinkedHashMap<>();
    private volatile @Nullable String htmlInstead;
    private long sequence;

    ContractBroker() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newCachedThreadPool());
        server.createContext(ROOT, this::answer);
        server.start();
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** From now on every answer is a page for people. */
    void answerHtml() {
        htmlInstead = "<html><body>Welcome to the hotel's network</body></html>";
    }

    /** Queues a command and returns its id. */
    synchronized String queue(String kind, @Nullable String sessionId, Map<String, ?> payload) {
        sequence++;
        var command = new JsonObject();
        command.addProperty("id", "command-" + sequence);
        command.addProperty("kind", kind);
        command.addProperty("workspaceId", "local");
        command.addProperty("sequence", sequence);
        command.addProperty("createdAt", Instant.now().toString());
        command.add("payload", new Gson().toJsonTree(payload));
        if (sessionId != null) {
            command.addProperty("sessionId", sessionId);
        }
        commands.put("command-" + sequence, new Queued(command));
        return "command-" + sequence;
    }

    /** Waits for a command's result. */
    synchronized JsonObject result(String id) throws InterruptedException {
        var queued = commands.get(id);
        for (var deadline = Instant.now().plus(PATIENCE); queued.result == null; ) {
            wait(left(deadline, "a result of " + id));
        }
        return queued.result;
    }

    /** Waits until there is a request of which this holds, after the first so many. */
    synchronized Request request(int after, Predicate<Request> which) throws InterruptedException {
        var deadline = Instant.now().plus(PATIENCE);
        for (var next = after; ; next++) {
            while (next >= requests.size()) {
                wait(left(deadline, "a request"));
            }
            if (which.test(requests.get(next))) {
                return requests.get(next);
            }
        }
    }

    synchronized int requestsSoFar() {
        return requests.size();
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private static long left(Instant deadline, String what) {
        var left = Duration.between(Instant.now(), deadline).toMillis();
        if (left <= 0) {
            throw new AssertionError("the broker waited in vain for " + what);
        }
        return left;
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            var body = JsonParser.parseString(
                            new String(exchange.getRequestBody().readAllBytes(), UTF_8))
                    .getAsJsonObject();
            var path = exchange.getRequestURI().getPath().substring(ROOT.length());
            var page = htmlInstead;
            var answer = page == null ? take(path, body) : null;
            send(exchange, page == null ? "application/json" : "text/html", page == null ? answer : page);
        }
    }

    private synchronized @Nullable String take(String path, JsonObject body) {
        requests.add(new Request(path, body));
        notifyAll();
        if (path.equals("commands/claim")) {
            return claim(body).toString();
        }
        if (path.endsWith("/ack") || path.endsWith("/fail")) {
            commands.get(path.split("/", -1)[1]).result = body.getAsJsonObject("result");
        }
        return null;
    }

    private JsonObject claim(JsonObject body) {
        var leased = new JsonArray();
        for (var queued : commands.values()) {
            if (queued.result == null && queued.leasedUntil.isBefore(Instant.now())) {
                leased.add(lease(queued, body));
            }
        }
        var answer = new JsonObject();
        answer.add("commands", leased);
        return answer;
    }

    private static JsonObject lease(Queued queued, JsonObject claim) {
        queued.deliveries++;
        queued.leasedUntil = Instant.now().plusSeconds(claim.get("leaseSeconds").getAsLong());
        var lease = new JsonObject();
        lease.add("leasedBy", claim.get("deviceId"));
        lease.addProperty("leaseToken", "lease-" + queued.deliveries);
        lease.addProperty("leaseExpiresAt", queued.leasedUntil.toString());
        var command = queued.command.deepCopy();
        command.add("pairingId", claim.get("pairingId"));
        command.add("lease", lease);
        return command;
    }

    private static void send(HttpExchange exchange, String type, @Nullable String text) throws IOException {
        if (text == null) {
            exchange.sendResponseHeaders(204, -1);
            return;
        }
        var bytes = text.getBytes(UTF_8);
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.sendResponseHeaders(200, bytes.length);
        exchange.getResponseBody().write(bytes);
    }
}
