package org.opencowork.pairing.itests.crash;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** As much of HTTP/1.1 as a broker needs, over sockets, so that an answer can be cut off and dated at will. */
final class PlainServer implements AutoCloseable {

    private static final DateTimeFormatter DATE =
            DateTimeFormatter.RFC_1123_DATE_TIME.withLocale(Locale.ROOT).withZone(ZoneOffset.UTC);

    /** A request; header names are in lower case. */
    record Request(String path, Map<String, String> headers, JsonObject body) {}

    /** What becomes of an answer on its way. */
    enum Way {
        WHOLE,
        TRUNCATED,
        DROPPED,
        RESET
    }

    /** An answer; its body may be empty. */
    record Answer(int status, String body, Instant date, Way way) {}

    /** Answers requests, on as many threads as there are connections. */
    interface Handler {
        Answer answer(Request request) throws InterruptedException;
    }

    private final ServerSocket listener;
    private final Handler handler;
    private final ExecutorService threads = Executors.newCachedThreadPool(task -> {
        var thread = new Thread(task, "crash-broker");
        thread.setDaemon(true);
        return thread;
    });

    /** Begins to listen on the loopback interface. */
    PlainServer(Handler handler) throws IOException {
        this.handler = handler;
        listener = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        threads.execute(this::accept);
    }

    int port() {
        return listener.getLocalPort();
    }

    @Override
    public void close() throws IOException {
        listener.close();
        threads.shutdownNow();
    }

    private void accept() {
        try {
            while (true) {
                var socket = listener.accept();
                threads.execute(() -> serve(socket));
            }
        } catch (IOException closed) {
            threads.shutdown();
        }
    }

    private void serve(Socket socket) {
        try (socket) {
            socket.setTcpNoDelay(true);
            var in = new BufferedInputStream(socket.getInputStream());
            var good = true;
            while (good) {
                good = send(socket, handler.answer(request(in)));
            }
        } catch (IOException gone) {
            return;
        } catch (InterruptedException closing) {
            Thread.currentThread().interrupt();
        }
    }

    private static Request request(InputStream in) throws IOException {
        var path = line(in).split(" ", -1)[1];
        var headers = new HashMap<String, String>();
        for (var line = line(in); !line.isEmpty(); line = line(in)) {
            var colon = line.indexOf(':');
            headers.put(
                    line.substring(0, colon).toLowerCase(Locale.ROOT),
                    line.substring(colon + 1).trim());
        }
        var body = in.readNBytes(Integer.parseInt(headers.getOrDefault("content-length", "0")));
        return new Request(
                path, headers, JsonParser.parseString(new String(body, UTF_8)).getAsJsonObject());
    }

    private static String line(InputStream in) throws IOException {
        var line = new StringBuilder();
        for (var next = in.read(); next != '\n'; next = in.read()) {
            if (next < 0) {
                throw new EOFException();
            }
            line.append((char) next);
        }
        return line.toString().trim();
    }

    /** Sends the answer, and returns whether the connection is still good for another. */
    private static boolean send(Socket socket, Answer answer) throws IOException {
        if (answer.way() == Way.RESET) {
            socket.setSoLinger(true, 0);
        }
        if (answer.way() == Way.RESET || answer.way() == Way.DROPPED) {
            return false;
        }
        var body = answer.body().getBytes(UTF_8);
        var head = "HTTP/1.1 " + answer.status() + " Told\r\nDate: " + DATE.format(answer.date())
                + "\r\nContent-Type: application/json\r\nPreference-Applied: wait\r\nContent-Length: " + body.length
                + "\r\n\r\n";
        var whole = new ByteArrayOutputStream();
        whole.writeBytes(head.getBytes(US_ASCII));
        whole.writeBytes(body);
        var out = socket.getOutputStream();
        out.write(
                whole.toByteArray(), 0, answer.way() == Way.WHOLE ? whole.size() : whole.size() - 1 - body.length / 2);
        out.flush();
        return answer.way() == Way.WHOLE;
    }
}
