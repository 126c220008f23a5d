package org.opencowork.pairing.itests.network;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLServerSocket;
import javax.net.ssl.SSLSocket;

/** Answers heartbeats over TLS at every address of this computer, and counts at which of them a token arrived. */
final class CountingListener implements AutoCloseable {

    private static final String ANSWER =
            "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 2\r\n\r\n{}";

    private final SSLServerSocket socket;
    private final String token;
    private final Map<String, AtomicInteger> tokens = new ConcurrentHashMap<>();
    private final AtomicReference<String> last = new AtomicReference<>("");

    CountingListener(SSLContext identity, String token) throws IOException {
        this.token = token;
        socket = (SSLServerSocket) identity.getServerSocketFactory().createServerSocket(0, 200);
        daemon(this::accept);
    }

    int port() {
        return socket.getLocalPort();
    }

    /** How many tokens arrived, by the address that they arrived at. */
    Map<String, AtomicInteger> tokens() {
        return tokens;
    }

    /** The address that the newest token arrived at. */
    String last() {
        return last.get();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }

    private void accept() {
        while (!socket.isClosed()) {
            try {
                var connection = (SSLSocket) socket.accept();
                daemon(() -> serve(connection));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void serve(SSLSocket connection) {
        try (connection) {
            var in = new BufferedReader(new InputStreamReader(connection.getInputStream(), ISO_8859_1));
            while (true) {
                var length = 0;
                for (var line = in.readLine(); !"".equals(line); line = in.readLine()) {
                    if (line == null) {
                        return;
                    }
                    count(connection.getLocalAddress(), line);
                    length = line.toLowerCase(Locale.ROOT).startsWith("content-length:")
                            ? Integer.parseInt(line.substring(15).strip())
                            : length;
                }
                for (; length > 0; length--) {
                    in.read();
                }
                connection.getOutputStream().write(ANSWER.getBytes(ISO_8859_1));
            }
        } catch (IOException gone) {
            // The client has left this address for another.
        }
    }

    private void count(InetAddress address, String line) {
        if (line.contains(token)) {
            tokens.computeIfAbsent(address.getHostAddress(), at -> new AtomicInteger())
                    .incrementAndGet();
            last.set(address.getHostAddress());
        }
    }

    private static void daemon(Runnable task) {
        var thread = new Thread(task, "counting-listener");
        thread.setDaemon(true);
        thread.start();
    }
}
