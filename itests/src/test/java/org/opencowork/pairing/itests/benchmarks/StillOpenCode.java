package org.opencowork.pairing.itests.benchmarks;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.concurrent.Executors;

/** What an OpenCode server says while nothing happens: that it is healthy, and a heartbeat every 10 s. */
final class StillOpenCode implements AutoCloseable {

    private static final int HEARTBEAT_MILLIS = 10_000;

    private final HttpServer server;

    private StillOpenCode(HttpServer server) {
        this.server = server;
    }

    static StillOpenCode start() throws IOException {
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext(
                "/global/health", exchange -> answer(exchange, "{\"healthy\":true,\"version\":\"1.18.4\"}"));
        server.createContext("/path", exchange -> answer(exchange, "{\"directory\":\"/workspace\"}"));
        server.createContext("/session", exchange -> answer(exchange, "[]"));
        server.createContext("/global/event", StillOpenCode::events);
        server.setExecutor(Executors.newCachedThreadPool());
        server.start();
        return new StillOpenCode(server);
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private static void answer(HttpExchange exchange, String json) throws IOException {
        var body = json.getBytes(UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(200, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    private static void events(HttpExchange exchange) throws IOException {
        exchange.getResponseHeaders().add("Content-Type", "text/event-stream");
        exchange.sendResponseHeaders(200, 0);
        try (var stream = exchange.getResponseBody()) {
            for (var type = "server.connected"; ; type = "server.heartbeat") {
                var data = "data: {\"payload\":{\"type\":\"" + type + "\",\"properties\":{}}}\n\n";
                stream.write(data.getBytes(UTF_8));
                stream.flush();
                Thread.sleep(HEARTBEAT_MILLIS);
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }
}
