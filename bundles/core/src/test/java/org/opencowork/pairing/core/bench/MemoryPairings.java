package org.opencowork.pairing.core.bench;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.opencowork.pairing.api.Pairing;
import org.opencowork.pairing.api.store.PairingStore;
import org.opencowork.pairing.api.store.StoreException;

/** Pairing records in memory. */
public final class MemoryPairings implements PairingStore {

    private final Map<String, Pairing> pairings = new LinkedHashMap<>();
    private boolean full;

    @Override
    public synchronized List<Pairing> load() {
        return pairings.values().stream()
                .sorted(Comparator.comparing(Pairing::createdAt))
                .toList();
    }

    @Override
    public synchronized void save(Pairing pairing) throws StoreException {
        if (full) {
            throw new StoreException("The disk is full.");
        }
        pairings.put(pairing.id(), pairing);
    }

    /** Takes no more records, or takes them again. */
    public synchronized void full(boolean on) {
        full = on;
    }
}
