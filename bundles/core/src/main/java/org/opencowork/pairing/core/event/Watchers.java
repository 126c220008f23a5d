package org.opencowork.pairing.core.event;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.opencowork.pairing.api.desktop.Departure;
import org.opencowork.pairing.api.redaction.RedactedEvent;
import org.opencowork.pairing.api.runtime.Observation;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Those who look at what leaves. Thread-safe; they are called on the thread of the events. */
public final class Watchers {

    private static final Logger LOG = LoggerFactory.getLogger(Watchers.class);

    /** One observation, which is equal to no other, even of the same watcher. */
    private static final class Watching {
        final Consumer<Departure> watcher;

        Watching(Consumer<Departure> watcher) {
            this.watcher = watcher;
        }
    }

    private final Map<String, List<Watching>> byPairing = new ConcurrentHashMap<>();

    /** Shows a pairing's events to the watcher until the observation is closed. */
    public Observation add(String pairingId, Consumer<Departure> watcher) {
        var mine = new Watching(watcher);
        byPairing.computeIfAbsent(pairingId, id -> new CopyOnWriteArrayList<>()).add(mine);
        return () -> byPairing.getOrDefault(pairingId, List.of()).remove(mine);
    }

    /** Shows what leaves; a watcher that fails loses just this event. */
    void show(String pairingId, RedactedEvent event, Instant at) {
        for (var watching : byPairing.getOrDefault(pairingId, List.of())) {
            try {
                watching.watcher.accept(
                        new Departure(at, event.type(), event.sessionId(), event.data(), event.removed()));
            } catch (RuntimeException broken) {
                LOG.warn("Somebody who looks at what leaves stumbled.", broken);
            }
        }
    }
}
