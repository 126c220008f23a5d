package org.opencowork.pairing.itests.benchmarks;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.opencowork.pairing.api.transport.EventBatch;

/** The results and events that a desk has sent while it drained a queue. */
record Posts(List<Map<String, Object>> results, List<EventBatch> batches) {

    /** The same events, as if they were another pairing's. */
    List<EventBatch> batchesOf(String pairingId) {
        return batches.stream()
                .map(batch -> new EventBatch(
                        pairingId + batch.id(),
                        batch.events().stream()
                                .map(event -> of(pairingId, event))
                                .toList()))
                .toList();
    }

    private static Map<String, Object> of(String pairingId, Map<String, Object> event) {
        var other = new LinkedHashMap<>(event);
        other.put("pairingId", pairingId);
        return other;
    }
}
