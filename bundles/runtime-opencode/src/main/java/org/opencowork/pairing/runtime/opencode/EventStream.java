package org.opencowork.pairing.runtime.opencode;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.jspecify.annotations.Nullable;
import org.opencowork.pairing.api.runtime.AgentRuntimeException;
import org.opencowork.pairing.api.runtime.Observation;
import org.opencowork.pairing.api.runtime.RuntimeListener;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Follows OpenCode's events on a thread of its own, connecting again whenever the stream ends, until closed. */
final class EventStream implements Observation {

    private static final Logger LOG = LoggerFactory.getLogger(EventStream.class);

    /** OpenCode sends a heartbeat every 10 s. */
    private static final int SILENCE_SECONDS = 25;

    /** Short, as trying costs nothing on this computer and each second without events is a gap. */
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(5);

    private static final int LONGEST_LINE_BYTES = 8 << 20;

    private final OpenCodeClient client;
    private final EventMapping mapping;
    private final RuntimeListener listener;
    private final Thread thread = new Thread(this::follow, "opencode-events");
    private final CountDownLatch connected = new CountDownLatch(1);
    private final CountDownLatch closed = new CountDownLatch(1);
    private volatile boolean complete = true;
    private volatile @Nullable HttpGet request;
    private int failures;

    EventStream(OpenCodeClient client, EventMapping mapping, RuntimeListener listener) {
        this.client = client;
        this.mapping = mapping;
        this.listener = listener;
        thread.setDaemon(true);
    }

    /** Begins to follow, waiting for the first connection no longer than this; what is not seen until then is missed. */
    EventStream start(long patienceMillis) {
        thread.start();
        try {
            if (!connected.await(patienceMillis, TimeUnit.MILLISECONDS)) {
                complete = false;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return this;
    }

    @Override
    public void close() {
        closed.countDown();
        var open = request;
        if (open != null) {
            open.cancel();
        }
    }

    private void follow() {
        while (!isClosed()) {
            try {
                readOnce();
            } catch (IOException | AgentRuntimeException e) {
                LOG.debug("The stream of OpenCode's events broke off: {}", e.getMessage());
            }
            complete &= connected.getCount() > 0;
            waitBeforeNextTry();
        }
    }

    private void readOnce() throws IOException, AgentRuntimeException {
        var get = client.eventRequest(SILENCE_SECONDS);
        request = get;
        if (isClosed()) {
            return;
        }
        try (var response = client.open(get)) {
            if (isEventStream(response)) {
                read(new SseLines(response.getEntity().getContent(), LONGEST_LINE_BYTES));
            }
        } finally {
            get.cancel();
        }
    }

    private void read(SseLines lines) throws IOException, AgentRuntimeException {
        // The first line says that the server has begun to send.
        for (var line = lines.next(); line.isPresent() && !isClosed(); line = lines.next()) {
            tellOfConnection();
            tellOf(line.get());
        }
    }

    private void tellOfConnection() {
        failures = 0;
        connected.countDown();
        if (!complete) {
            complete = true;
            hand(() -> listener.missed("The stream of OpenCode's events broke off and began anew."));
        }
    }

    private void tellOf(String line) throws AgentRuntimeException {
        try {
            mapping.map(line).ifPresent(event -> hand(() -> listener.on(event)));
        } catch (IOException e) {
            LOG.warn("An event of OpenCode is no JSON and was dropped: {}", e.getMessage());
        }
    }

    private static void hand(Runnable news) {
        try {
            news.run();
        } catch (RuntimeException e) {
            // One listener's fault must not end the observation for good.
            LOG.error("A listener failed on an event of OpenCode", e);
        }
    }

    private static boolean isEventStream(ClassicHttpResponse response) {
        var entity = response.getEntity();
        return response.getCode() == 200
                && entity != null
                && entity.getContentType() != null
                && entity.getContentType().startsWith("text/event-stream");
    }

    private void waitBeforeNextTry() {
        failures++;
        try {
            closed.await(Backoff.after(failures, LONGEST_WAIT).toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            // Nobody but a listener can have asked for it, and this thread has its own way to end.
            LOG.debug("Interrupted while waiting to connect");
        }
    }

    private boolean isClosed() {
        return closed.getCount() == 0;
    }
}
