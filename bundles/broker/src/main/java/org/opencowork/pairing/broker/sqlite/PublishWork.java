package org.opencowork.pairing.broker.sqlite;

import java.sql.SQLException;
import java.util.List;
import org.opencowork.pairing.broker.domain.PublishedEvent;

/** Keeps the events that are new, in their order, and forgets the oldest beyond what is kept. */
record PublishWork(String pairingId, List<PublishedEvent> published, int kept) implements Work<Integer> {

    @Override
    public Integer on(Session session) throws SQLException {
        var pairings = new Pairings(session);
        var events = new Events(session);
        var before = pairings.lastEvent(pairingId);
        var last = before;
        for (var event : published) {
            last += events.add(pairingId, last + 1, event) ? 1 : 0;
        }
        pairings.setLastEvent(pairingId, last);
        events.forget(pairingId, last - kept);
        return (int) (last - before);
    }
}
