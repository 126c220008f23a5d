package org.opencowork.pairing.runtime.opencode;

import java.io.IOException;
import java.time.Duration;
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
    private volatile @Nullable HttpGet request;
    private boolean live;
    private boolean closed;
    private boolean woken;
    private boolean complete = true;
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
        synchronized (this) {
            awaitLive(Deadline.in(Duration.ofMillis(patienceMillis)));
            complete = live;
        }
        return this;
    }

    /** Waits until events come in, so that what is done next will be seen; no longer than until the deadline. */
    synchronized void awaitLive(Deadline deadline) {
        try {
            for (var left = deadline.leftMillis(); !live && !closed && left > 0; left = deadline.leftMillis()) {
                wait(left);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Tells whether events come in. */
    synchronized boolean isLive() {
        return live;
    }

    /** Tries to connect at once if it is waiting to. */
    synchronized void wake() {
        woken = true;
        notifyAll();
    }

    @Override
    public void close() {
        synchronized (this) {
            closed = true;
            notifyAll();
        }
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
        if (nowLive()) {
            hand(() -> listener.missed("The stream of OpenCode's events broke off and began anew."));
        }
    }

    /** Notes that events come in; true if some were missed before. */
    private synchronized boolean nowLive() {
        var missed = !complete;
        failures = 0;
        live = true;
        complete = true;
        notifyAll();
        return missed;
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

    private synchronized void waitBeforeNextTry() {
        complete = complete && !live;
        live = false;
        failures++;
        var deadline = Deadline.in(Backoff.after(failures, LONGEST_WAIT));
        try {
            for (var left = deadline.leftMillis(); !woken && !closed && left > 0; left = deadline.leftMillis()) {
                wait(left);
            }
        } catch (InterruptedException e) {
            // Nobody but a listener can have asked for it, and this thread has its own way to end.
            LOG.debug("Interrupted while waiting to connect");
        }
        woken = false;
    }

    private synchronized boolean isClosed() {
        return closed;
    }
}
