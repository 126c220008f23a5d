package org.opencowork.pairing.launcher.control;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.Channels;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.opencowork.pairing.launcher.control.DeskException.Reason;

/** Speaks with the Desktop behind a control socket. Thread-safe; each call has a connection of its own. */
public final class ControlClient {

    /** Longer than the longest operation, which is a sync. */
    private static final long ANSWER_SECONDS = 90;

    private final Path socket;

    /** Takes the path of the socket. */
    public ControlClient(Path socket) {
        this.socket = socket;
    }

    /** Tells whether somebody listens at the socket. */
    public boolean reachable() {
        try (var channel = connect()) {
            return channel.isConnected();
        } catch (IOException nobody) {
            return false;
        }
    }

    /**
     * Asks for an operation and returns its result, a JSON tree of JDK types; blocks at most 90 s.
     *
     * @throws DeskException if the Desktop says no, or does not answer
     */
    public Object call(String operation, Map<String, ?> arguments) throws DeskException {
        try (var channel = connect()) {
            CompletableFuture.delayedExecutor(ANSWER_SECONDS, TimeUnit.SECONDS).execute(() -> close(channel));
            return Json.answer(ask(channel, Json.request(operation, arguments)));
        } catch (IOException silent) {
            throw new DeskException(
                    Reason.UNAVAILABLE,
                    "The Desktop at " + socket + " does not answer: " + silent.getMessage() + ". Is it still running?",
                    silent);
        }
    }

    private SocketChannel connect() throws IOException {
        var channel = SocketChannel.open(StandardProtocolFamily.UNIX);
        try {
            channel.connect(UnixDomainSocketAddress.of(socket));
            return channel;
        } catch (IOException nobody) {
            channel.close();
            throw nobody;
        }
    }

    private static String ask(SocketChannel channel, String request) throws IOException {
        Channels.newOutputStream(channel).write((request + "\n").getBytes(StandardCharsets.UTF_8));
        var answer = new BufferedReader(Channels.newReader(channel, StandardCharsets.UTF_8)).readLine();
        if (answer == null) {
            throw new IOException("it closed the connection without an answer");
        }
        return answer;
    }

    private static void close(SocketChannel channel) {
        try {
            channel.close();
        } catch (IOException gone) {
            throw new IllegalStateException("cannot close a control connection", gone);
        }
    }
}
