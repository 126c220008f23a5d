package org.opencowork.pairing.transport.http;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;

/** A broker over HTTP that answers what it is told and remembers what it was asked. */
final class TestBroker implements AutoCloseable {

    /** What arrived. */
    record Seen(String method, String target, Headers headers, String body) {}

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final Set<InetSocketAddress> connections = ConcurrentHashMap.newKeySet();
    final BlockingQueue<Seen> seen = new LinkedBlockingQueue<>();
    private volatile int status = 200;
    private volatile Map<String, String> headers = Map.of();
    private volatile byte[] body = new byte[0];

    TestBroker() throws IOException {
        this("127.0.0.1", 0, null);
    }

    TestBroker(String address, int port, @Nullable SSLContext tls) throws IOException {
        var at = new InetSocketAddress(address, port);
        server = tls == null ? HttpServer.create(at, 0) : secure(HttpsServer.create(at, 0), tls);
        server.setExecutor(threads);
        server.createContext("/", this::answer);
        server.start();
    }

    private static HttpServer secure(HttpsServer server, SSLContext tls) {
        server.setHttpsConfigurator(new HttpsConfigurator(tls));
        return server;
    }

    int port() {
        return server.getAddress().getPort();
    }

    URI url() {
        return URI.create("http://localhost:" + port());
    }

    /** How many connections requests came over. */
    int connections() {
        return connections.size();
    }

    void answers(int status, Map<String, String> headers, String body) {
        answers(status, headers, body.getBytes(StandardCharsets.UTF_8));
    }

    void answers(int status, Map<String, String> headers, byte[] body) {
        this.status = status;
        this.headers = headers;
        this.body = body;
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            connections.add(exchange.getRemoteAddress());
            var text = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            seen.add(new Seen(
                    exchange.getRequestMethod(),
                    exchange.getRequestURI().getRawPath(),
                    exchange.getRequestHeaders(),
                    text));
            headers.forEach(exchange.getResponseHeaders()::set);
            exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
            if (body.length > 0) {
                exchange.getResponseBody().write(body);
            }
        }
    }
}
