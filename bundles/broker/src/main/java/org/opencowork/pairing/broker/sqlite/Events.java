package org.opencowork.pairing.broker.sqlite;

import java.sql.SQLException;
import java.util.List;
import org.opencowork.pairing.broker.domain.EventPage;
import org.opencowork.pairing.broker.domain.PublishedEvent;

/** The events' rows; positions rise by one within a pairing, from 1. */
final class Events {

    private static final int MOST_CHARACTERS_A_PAGE = 4_000_000;

    private final Session session;

    Events(Session session) {
        this.session = session;
    }

    /** Keeps an event at this position; false if it is here already. */
    boolean add(String pairingId, long position, PublishedEvent event) throws SQLException {
        return session.change(
                        "INSERT OR IGNORE INTO events (pairing_id, position, id, body) VALUES (?, ?, ?, ?)",
                        pairingId,
                        position,
                        event.id(),
                        event.body())
                > 0;
    }

    /** Forgets events up to this position. */
    void forget(String pairingId, long upToPosition) throws SQLException {
        session.change("DELETE FROM events WHERE pairing_id = ? AND position <= ?", pairingId, upToPosition);
    }

    /** Reads on behind {@code after}; a page is cut short when it grows large. */
    EventPage page(String pairingId, long after, int limit) throws SQLException {
        var rows = session.all(
                row -> new Positioned(row.getLong(1), row.getString(2)),
                "SELECT position, body FROM ("
                        + "SELECT position, body, SUM(LENGTH(body)) OVER (ORDER BY position) - LENGTH(body) AS size FROM ("
                        + "SELECT position, body FROM events WHERE pairing_id = ? AND position > ?"
                        + " ORDER BY position LIMIT ?)) WHERE size < ? ORDER BY position",
                pairingId,
                after,
                limit,
                MOST_CHARACTERS_A_PAGE);
        var next = rows.isEmpty() ? after : rows.get(rows.size() - 1).position();
        return new EventPage(List.copyOf(rows.stream().map(Positioned::body).toList()), next);
    }

    private record Positioned(long position, String body) {}
}
