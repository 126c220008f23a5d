package org.opencowork.pairing.core.event;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.opencowork.pairing.api.EventType;
import org.opencowork.pairing.api.Pairing;
import org.opencowork.pairing.api.PairingEvent;
import org.opencowork.pairing.api.redaction.Redactor;
import org.opencowork.pairing.api.runtime.RuntimeEvent;
import org.opencowork.pairing.api.runtime.RuntimeListener;
import org.opencowork.pairing.api.store.StoreException;
import org.opencowork.pairing.core.pairing.PairingBook;
import org.opencowork.pairing.core.pairing.SessionBook;
import org.opencowork.pairing.core.port.Ports;
import org.opencowork.pairing.core.port.Workspaces;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings events into the outboxes of the pairings that may see them: scoped, redacted, in order, on one thread.
 *
 * <p>Whoever hands events over waits while it is behind; so the runtime waits while there is no redactor.
 */
public final class EventDesk implements RuntimeListener {

    private static final Logger LOG = LoggerFactory.getLogger(EventDesk.class);

    private static final int QUEUED = 2_048;
    private static final int BATCH = 256;
    private static final long RELEASE_MILLIS = 500;
    private static final Duration STORE_RETRY = Duration.ofSeconds(2);

    /** How many rounds without an event it still looks for text that was held back; then it sleeps. */
    private static final int RELEASE_ROUNDS = 10;

    private final Ports ports;
    private final PairingBook pairings;
    private final SessionBook sessions;
    private final Workspaces workspaces;
    private final Watchers watchers;
    private final Consumer<String> onAppended;
    private final BlockingQueue<Object> queue = new ArrayBlockingQueue<>(QUEUED);
    private final Map<String, PairingStream> streams = new HashMap<>();
    private final Thread thread = new Thread(this::work, "pairing-events");
    private volatile boolean closed;

    /**
     * Makes a desk that does not work yet.
     *
     * @param watchers see what leaves, once it is redacted
     * @param onAppended hears the id of each pairing whose outbox has got something
     */
    public EventDesk(
            Ports ports,
            PairingBook pairings,
            SessionBook sessions,
            Workspaces workspaces,
            Watchers watchers,
            Consumer<String> onAppended) {
        this.ports = ports;
        this.pairings = pairings;
        this.sessions = sessions;
        this.workspaces = workspaces;
        this.watchers = watchers;
        this.onAppended = onAppended;
        thread.setDaemon(true);
    }

    /** Begins to work. */
    public void open() {
        thread.start();
    }

    /** Stops after what is at hand; what waits in the queue is not lost on disk, it was never taken over. */
    public void close() {
        closed = true;
        thread.interrupt();
    }

    @Override
    public void on(RuntimeEvent event) {
        if (sessions.knows(event.rootSessionId())) {
            put(event);
        }
    }

    @Override
    public void missed(String reason) {
        LOG.info("Events of the coding agent were missed: {}", reason);
        for (var pairing : pairings.all()) {
            put(new PairingEvent(
                    ports.chance().id("evt"),
                    pairing.id(),
                    EventType.STATUS,
                    null,
                    null,
                    ports.clock().instant(),
                    Map.of("missed", Map.of("reason", "the coding agent's event stream was interrupted"))));
        }
    }

    /** Queues an event that holds nothing to be redacted. */
    public void tell(
            String pairingId,
            EventType type,
            @Nullable String sessionId,
            @Nullable String commandId,
            Map<String, Object> payload) {
        put(new PairingEvent(
                ports.chance().id("evt"),
                pairingId,
                type,
                sessionId,
                commandId,
                ports.clock().instant(),
                payload));
    }

    private void put(Object event) {
        try {
            queue.put(event);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }

    private void work() {
        var batch = new ArrayList<Object>(BATCH);
        var idleRounds = 0;
        while (!closed) {
            batch.clear();
            try {
                var first =
                        idleRounds < RELEASE_ROUNDS ? queue.poll(RELEASE_MILLIS, TimeUnit.MILLISECONDS) : queue.take();
                idleRounds = first == null ? idleRounds + 1 : 0;
                if (first != null) {
                    batch.add(first);
                    queue.drainTo(batch, BATCH - 1);
                }
                deal(batch);
            } catch (InterruptedException stopping) {
                return;
            } catch (RuntimeException | LinkageError | StackOverflowError bug) {
                LOG.error("Events were withheld", bug);
            }
        }
    }

    private void deal(List<Object> batch) {
        for (var pairing : pairings.all()) {
            if (pairing.enabled() && !pairing.revoked()) {
                append(pairing.id(), ports.redactor().use(engine -> outgoing(pairing, engine, batch)));
            } else {
                streams.remove(pairing.id());
            }
        }
    }

    private List<PairingEvent> outgoing(Pairing pairing, Redactor engine, List<Object> batch) {
        var outgoing = new ArrayList<PairingEvent>();
        var stream = stream(pairing, engine, outgoing);
        for (var event : batch) {
            if (event instanceof RuntimeEvent happened
                    && pairing.scope().allowsSession(String.valueOf(happened.rootSessionId()))) {
                outgoing.addAll(stream.accept(happened));
            } else if (event instanceof PairingEvent told && told.pairingId().equals(pairing.id())) {
                outgoing.add(told);
            }
        }
        outgoing.addAll(stream.release());
        return outgoing;
    }

    /** What a redactor that has left still held back goes with it; the text as a whole comes with its part's end. */
    private PairingStream stream(Pairing pairing, Redactor engine, List<PairingEvent> outgoing) {
        var current = streams.get(pairing.id());
        if (current != null && current.alive()) {
            if (current.fits(pairing, workspaces)) {
                return current;
            }
            outgoing.addAll(current.finish());
        }
        var fresh = new PairingStream(pairing, engine, ports, workspaces, watchers);
        streams.put(pairing.id(), fresh);
        return fresh;
    }

    /** Keeps the events; while the disk does not take them, the whole stream waits rather than lose any. */
    private void append(String pairingId, List<PairingEvent> events) {
        for (var kept = events.isEmpty(); !kept && !closed; ) {
            try {
                ports.outbox().append(pairingId, events);
                kept = true;
                onAppended.accept(pairingId);
            } catch (StoreException broken) {
                LOG.warn("{} events of pairing {} wait to be kept: {}", events.size(), pairingId, broken.getMessage());
                LockSupport.parkNanos(this, STORE_RETRY.toNanos());
            }
        }
    }
}
