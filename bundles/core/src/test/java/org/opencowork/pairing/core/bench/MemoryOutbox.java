package org.opencowork.pairing.core.bench;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.opencowork.pairing.api.EventType;
import org.opencowork.pairing.api.PairingEvent;
import org.opencowork.pairing.api.store.EventOutbox;
import org.opencowork.pairing.api.store.OutboxEntry;
import org.opencowork.pairing.api.store.StoreException;

/** An outbox in memory, without bounds. */
public final class MemoryOutbox implements EventOutbox {

    private final Map<String, List<OutboxEntry>> waiting = new HashMap<>();
    private final Map<String, Long> sequences = new HashMap<>();
    private final Script<StoreException> script = new Script<>();
    private long position;

    @Override
    public synchronized void append(String pairingId, List<PairingEvent> events) {
        for (var event : events) {
            var tree = new LinkedHashMap<>(event.toTree());
            if (event.type() == EventType.SESSION_EVENT) {
                tree.put("sequence", sequences.merge(pairingId, 1L, Long::sum));
            }
            queue(pairingId).add(new OutboxEntry(++position, tree));
        }
    }

    @Override
    public synchronized List<OutboxEntry> oldest(String pairingId, int maxCount, int maxBytes) {
        var queue = queue(pairingId);
        return List.copyOf(queue.subList(0, Math.min(maxCount, queue.size())));
    }

    @Override
    public synchronized void remove(String pairingId, long throughPosition) throws StoreException {
        script.play("remove");
        queue(pairingId).removeIf(entry -> entry.position() <= throughPosition);
    }

    @Override
    public synchronized void clear(String pairingId) {
        queue(pairingId).clear();
    }

    @Override
    public synchronized long waiting(String pairingId) {
        return queue(pairingId).size();
    }

    /** Makes the next removal fail. */
    public void failNextRemoval() {
        script.failNext("remove", new StoreException("The disk is full."));
    }

    private List<OutboxEntry> queue(String pairingId) {
        return waiting.computeIfAbsent(pairingId, fresh -> new ArrayList<>());
    }
}
