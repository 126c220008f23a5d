package org.opencowork.pairing.store.sqlite;

import java.sql.ResultSet;
import java.sql.SQLException;

/**
 * What waits for one pairing, in numbers; kept in the same transactions as the events, so that nobody has to count.
 *
 * @param lastPosition the highest position ever given to an event; always even
 * @param lastSequence the highest sequence ever given to a session's event
 */
record Backlog(long lastPosition, long lastSequence, long waiting, long bytes) {

    private static final Backlog NONE = new Backlog(0, 0, 0, 0);

    private static final String SAVE = """
            INSERT INTO backlog (pairing_id, last_position, last_sequence, waiting, bytes) VALUES (?, ?, ?, ?, ?)
            ON CONFLICT (pairing_id) DO UPDATE SET last_position = excluded.last_position,
                last_sequence = excluded.last_sequence, waiting = excluded.waiting, bytes = excluded.bytes
            """;

    static Backlog load(Statements statements, String pairingId) throws SQLException {
        return statements
                .first(
                        Backlog::from,
                        "SELECT last_position, last_sequence, waiting, bytes FROM backlog WHERE pairing_id = ?",
                        pairingId)
                .orElse(NONE);
    }

    void save(Statements statements, String pairingId) throws SQLException {
        statements.update(SAVE, pairingId, lastPosition, lastSequence, waiting, bytes);
    }

    /** With one more event; odd positions are left free for the announcement of a gap. */
    Backlog withEvent(boolean sequenced, long itsBytes) {
        return new Backlog(lastPosition + 2, lastSequence + (sequenced ? 1 : 0), waiting + 1, bytes + itsBytes);
    }

    Backlog withAnnouncement(long itsBytes) {
        return new Backlog(lastPosition, lastSequence, waiting + 1, bytes + itsBytes);
    }

    Backlog without(long events, long theirBytes) {
        return new Backlog(lastPosition, lastSequence, waiting - events, bytes - theirBytes);
    }

    private static Backlog from(ResultSet row) throws SQLException {
        return new Backlog(row.getLong(1), row.getLong(2), row.getLong(3), row.getLong(4));
    }
}
