package org.opencowork.pairing.itests.benchmarks;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.concurrent.atomic.AtomicInteger;

/** Stands before a broker and counts the requests that pass; each begins a read of its own, as nothing is pipelined. */
final class CountingProxy implements AutoCloseable {

    private static final int LARGEST_READ = 64 * 1024;

    private final URI broker;
    private final ServerSocket listener;
    private final AtomicInteger requests = new AtomicInteger();

    private CountingProxy(URI broker, ServerSocket listener) {
        this.broker = broker;
        this.listener = listener;
    }

    static CountingProxy before(URI broker) throws IOException {
        var proxy = new CountingProxy(broker, new ServerSocket(0, 16, InetAddress.getLoopbackAddress()));
        daemon(proxy::accept);
        return proxy;
    }

    URI url() {
        return URI.create("http://127.0.0.1:" + listener.getLocalPort());
    }

    int requests() {
        return requests.get();
    }

    @Override
    public void close() throws IOException {
        listener.close();
    }

    private void accept() {
        try {
            while (!listener.isClosed()) {
                var desktop = listener.accept();
                var onwards = new Socket(broker.getHost(), broker.getPort());
                daemon(() -> copy(desktop, onwards, requests));
                daemon(() -> copy(onwards, desktop, new AtomicInteger()));
            }
        } catch (IOException closed) {
            // The end of the benchmark.
        }
    }

    private static void copy(Socket from, Socket to, AtomicInteger requests) {
        try (from;
                to) {
            copy(from.getInputStream(), to.getOutputStream(), requests);
        } catch (IOException closed) {
            // Either side may hang up; the other is hung up on then.
        }
    }

    private static void copy(InputStream from, OutputStream to, AtomicInteger requests) throws IOException {
        var bytes = new byte[LARGEST_READ];
        for (var count = from.read(bytes); count >= 0; count = from.read(bytes)) {
            if (new String(bytes, 0, count, ISO_8859_1).startsWith("POST ")) {
                requests.incrementAndGet();
            }
            to.write(bytes, 0, count);
            to.flush();
        }
    }

    private static void daemon(Runnable task) {
        var thread = new Thread(task, "counting-proxy");
        thread.setDaemon(true);
        thread.start();
    }
}
