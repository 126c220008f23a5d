package org.opencowork.pairing.launcher.demo.model;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * An OpenAI-compatible model on loopback whose answers follow from the last thing the user said; see {@link Script}.
 *
 * <p>Thread-safe. It keeps what it was asked, so that a test can count the turns. It is for demonstrations and tests:
 * it listens on a port, which the Desktop itself never does.
 */
public final class ScriptedModel implements AutoCloseable {

    private static final int REQUEST_LIMIT_BYTES = 16 << 20;

    private final HttpServer server;
    private final ExecutorService workers;
    private final List<String> turns = new CopyOnWriteArrayList<>();

    private ScriptedModel(HttpServer server, ExecutorService workers) {
        this.server = server;
        this.workers = workers;
    }

    /** Starts a model on a free loopback port; the caller closes it. */
    public static ScriptedModel start() throws IOException {
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        var workers = Executors.newCachedThreadPool(ScriptedModel::daemon);
        var model = new ScriptedModel(server, workers);
        server.setExecutor(workers);
        server.createContext("/v1/chat/completions", model::answer);
        server.start();
        return model;
    }

    /** Returns the TCP port on 127.0.0.1. */
    public int port() {
        return server.getAddress().getPort();
    }

    /** Returns what the user said in each turn that the model was asked to begin, in the order of asking. */
    public List<String> turns() {
        return List.copyOf(turns);
    }

    @Override
    public void close() {
        server.stop(0);
        workers.shutdownNow();
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            var body = exchange.getRequestBody().readNBytes(REQUEST_LIMIT_BYTES);
            var request = ChatRequest.parse(new String(body, StandardCharsets.UTF_8));
            if (request.beginsTurn()) {
                turns.add(request.userText());
            }
            new ChatAnswer(exchange, request.streamed()).send(Script.reply(request));
        } catch (InterruptedException closed) {
            Thread.currentThread().interrupt();
        }
    }

    private static Thread daemon(Runnable task) {
        var thread = new Thread(task, "scripted-model");
        thread.setDaemon(true);
        return thread;
    }
}
