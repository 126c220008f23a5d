package org.opencowork.pairing.transport.http;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** A server that speaks no HTTP of its own but writes what the test wants, after the request's head came in. */
final class RawServer implements AutoCloseable {

    /** Writes the answer, or breaks off. */
    @FunctionalInterface
    interface Script {
        void run(Socket socket, OutputStream out) throws IOException;
    }

    private final ServerSocket listener;
    private final Script script;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();

    RawServer(Script script) throws IOException {
        this.script = script;
        this.listener = new ServerSocket(0, 50, Calls.address("127.0.0.1"));
        daemon(this::accept);
    }

    /** Answers everyone the same text and closes. */
    static RawServer saying(String answer) throws IOException {
        return new RawServer((socket, out) -> out.write(answer.getBytes(StandardCharsets.ISO_8859_1)));
    }

    URI url() {
        return URI.create("http://127.0.0.1:" + listener.getLocalPort());
    }

    @Override
    public void close() throws IOException {
        listener.close();
        for (var socket : open) {
            socket.close();
        }
    }

    private void accept() {
        while (!listener.isClosed()) {
            try {
                var socket = listener.accept();
                open.add(socket);
                daemon(() -> serve(socket));
            } catch (IOException e) {
                return;
            }
        }
    }

    private void serve(Socket socket) {
        try (socket) {
            readHead(socket.getInputStream());
            script.run(socket, socket.getOutputStream());
            socket.getOutputStream().flush();
        } catch (IOException e) {
            // The client hung up, which is what many of these tests are about.
            open.remove(socket);
        }
    }

    private static void readHead(InputStream in) throws IOException {
        int last = 0;
        for (int b = in.read(); b >= 0; b = in.read()) {
            last = (last << 8) | b;
            if (last == 0x0d0a0d0a) {
                return;
            }
        }
    }

    private static void daemon(Runnable work) {
        var thread = new Thread(work, "raw-server");
        thread.setDaemon(true);
        thread.start();
    }
}
