package org.opencowork.pairing.shell;

import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.opencowork.pairing.api.Tree;
import org.opencowork.pairing.api.desktop.PairingException;
import org.opencowork.pairing.api.desktop.PairingException.Reason;
import org.opencowork.pairing.shared.json.TreeJson;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What is said on one connection: a request in one line, then its answer in one line. */
final class Conversation {

    private static final Logger LOG = LoggerFactory.getLogger(Conversation.class);
    private static final long REQUEST_SECONDS = 10;

    private final Operations operations;
    private final ScheduledExecutorService clock;

    Conversation(Operations operations, ScheduledExecutorService clock) {
        this.operations = operations;
        this.clock = clock;
    }

    /** Reads the request, within a bounded time and size, and answers it. */
    void hold(SocketChannel connection) throws IOException {
        var answer = answer(connection);
        var out = Channels.newOutputStream(connection);
        out.write((TreeJson.write(answer) + "\n").getBytes(StandardCharsets.UTF_8));
    }

    private Object answer(SocketChannel connection) throws IOException {
        try {
            return Answer.result(run(read(connection)));
        } catch (PairingException refused) {
            return Answer.error(refused.reason(), String.valueOf(refused.getMessage()));
        } catch (RuntimeException defect) {
            LOG.error("A control request failed on a defect", defect);
            return Answer.error(
                    Reason.UNAVAILABLE, "This failed inside the Desktop; the log in the data directory says where.");
        }
    }

    private String read(SocketChannel connection) throws IOException, PairingException {
        var deadline = clock.schedule(() -> close(connection), REQUEST_SECONDS, TimeUnit.SECONDS);
        try {
            return RequestLine.read(Channels.newInputStream(connection));
        } finally {
            deadline.cancel(false);
        }
    }

    private Object run(String line) throws PairingException {
        var request = Json.readObject(line);
        var name = Tree.text(request, "op").orElseThrow(() -> Arguments.invalid("The request names no \"op\"."));
        var arguments = new Arguments(request).object("args");
        return operations.run(name, new Arguments(arguments));
    }

    private static void close(SocketChannel connection) {
        try {
            connection.close();
        } catch (IOException gone) {
            LOG.debug("A control connection was gone already", gone);
        }
    }
}
