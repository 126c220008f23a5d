package org.opencowork.pairing.store.sqlite;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.opencowork.pairing.api.EventType;
import org.opencowork.pairing.api.PairingEvent;
import org.opencowork.pairing.api.Tree;

/**
 * The oldest events of a pairing, which have to go; an older announcement among them is taken up into the new one.
 *
 * @param from the first session sequence that is gone; null if no session's event was among them
 * @param to the last such sequence
 */
record Gap(
        long throughPosition,
        long events,
        long bytes,
        @Nullable Long from,
        @Nullable Long to) {

    private static final Gap NONE = new Gap(0, 0, 0, null, null);

    /** Reads as many of the oldest events as hold at least these bytes. */
    static Gap of(ResultSet oldest, long bytes) throws SQLException {
        var gap = NONE;
        while (gap.bytes < bytes && oldest.next()) {
            gap = gap.with(oldest);
        }
        return gap;
    }

    /** Returns the event that takes their place. */
    PairingEvent announcement(String pairingId, Instant now) {
        var gap = new LinkedHashMap<String, @Nullable Object>();
        gap.put("from", from);
        gap.put("to", to);
        gap.put("reason", "outbox_full");
        var payload = Map.<String, Object>of("gap", Tree.unmodifiable(gap));
        return new PairingEvent(UUID.randomUUID().toString(), pairingId, EventType.STATUS, null, null, now, payload);
    }

    /** Returns a position that lies after them and before all others, and that no event was ever given. */
    long position() {
        return throughPosition | 1;
    }

    private Gap with(ResultSet row) throws SQLException {
        var first = row.getObject("first_sequence") == null ? null : row.getLong("first_sequence");
        var last = row.getObject("last_sequence") == null ? null : row.getLong("last_sequence");
        return new Gap(
                row.getLong("position"),
                events + 1,
                bytes + row.getLong("bytes"),
                from == null ? first : from,
                last == null ? to : last);
    }
}
