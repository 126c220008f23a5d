package org.opencowork.pairing.desktop.ui;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.opencowork.pairing.api.desktop.Departure;
import org.opencowork.pairing.api.desktop.Departures;
import org.opencowork.pairing.api.runtime.Observation;

/** A stream in memory. */
final class FewDepartures implements Departures {

    final List<Consumer<Departure>> watchers = new CopyOnWriteArrayList<>();
    private final FewPairings pairings;

    FewDepartures(FewPairings pairings) {
        this.pairings = pairings;
    }

    /** Lets an event leave. */
    void leave(String type, Map<String, Object> data, Map<String, Integer> removed) {
        watchers.forEach(
                watcher -> watcher.accept(new Departure(java.time.Instant.now(), type, "ses_4c1f", data, removed)));
    }

    @Override
    public Observation watch(String pairingId, Consumer<Departure> watcher) {
        watchers.add(watcher);
        return () -> watchers.remove(watcher);
    }

    @Override
    public void pause(String pairingId) {
        pairings.pause(pairingId, true);
    }

    @Override
    public void resume(String pairingId) {
        pairings.pause(pairingId, false);
    }

    @Override
    public boolean paused(String pairingId) {
        return pairings.list().stream().anyMatch(pairing -> pairing.id().equals(pairingId) && pairing.streamPaused());
    }
}
