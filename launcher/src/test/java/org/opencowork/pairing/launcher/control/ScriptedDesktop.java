package org.opencowork.pairing.launcher.control;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.Channels;
import java.nio.channels.ServerSocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Stands in for a running Desktop: it gives its answers in turn, the last one ever after, and keeps what was asked. */
public final class ScriptedDesktop implements AutoCloseable {

    private final ServerSocketChannel channel;
    private final List<String> answers;
    private final Thread thread;
    private final List<String> requests = Collections.synchronizedList(new ArrayList<>());

    /** Listens at the socket, and answers with these characters. */
    public ScriptedDesktop(Path socket, String... answers) throws IOException {
        this.answers = List.of(answers);
        channel = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
        channel.bind(UnixDomainSocketAddress.of(socket));
        thread = new Thread(this::serve, "scripted-desktop");
        thread.setDaemon(true);
        thread.start();
    }

    /** The requests so far. */
    public List<String> requests() {
        return List.copyOf(requests);
    }

    private void serve() {
        while (channel.isOpen()) {
            try (var caller = channel.accept()) {
                var line = new BufferedReader(Channels.newReader(caller, StandardCharsets.UTF_8)).readLine();
                if (line != null) {
                    requests.add(line);
                    var answer = answers.get(Math.min(requests.size(), answers.size()) - 1);
                    Channels.newOutputStream(caller).write(answer.getBytes(StandardCharsets.UTF_8));
                }
            } catch (IOException gone) {
                // The caller or the test has ended; if the test has, so does the loop.
            }
        }
    }

    /** Returns when nobody listens any more: the socket lives as long as a thread accepts on it. */
    @Override
    public void close() throws IOException {
        channel.close();
        try {
            thread.join();
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
    }
}
