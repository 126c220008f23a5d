package org.opencowork.pairing.store.sqlite;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.opencowork.pairing.api.EventType;
import org.opencowork.pairing.api.PairingEvent;
import org.opencowork.pairing.api.store.EventOutbox;
import org.opencowork.pairing.api.store.OutboxEntry;
import org.opencowork.pairing.api.store.StoreException;
import org.opencowork.pairing.shared.json.TreeJson;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.Reference;

/**
 * The events that wait, a row each.
 *
 * <p>Events are given even positions. The odd one behind an event stays free for the announcement that this event and
 * those before it are gone, so that it stands where they stood and no position is ever used twice.
 */
@Component(immediate = true, configurationPid = Database.PID, configurationPolicy = ConfigurationPolicy.REQUIRE)
public final class SqliteEventOutbox implements EventOutbox {

    /** What {@code ,"sequence":…} adds to an event on its way out. */
    private static final int SEQUENCE_BYTES = 32;

    private static final String INSERT = """
            INSERT INTO event (pairing_id, position, bytes, first_sequence, last_sequence, body)
            VALUES (?, ?, ?, ?, ?, ?)
            """;
    private static final String OLDEST_SIZES = """
            SELECT position, bytes, first_sequence, last_sequence FROM event WHERE pairing_id = ? ORDER BY position
            """;
    private static final String OLDEST = """
            SELECT position, bytes, first_sequence, body FROM event WHERE pairing_id = ? ORDER BY position LIMIT ?
            """;
    private static final String SIZES_THROUGH = "SELECT bytes FROM event WHERE pairing_id = ? AND position <= ?";
    private static final String REMOVE = "DELETE FROM event WHERE pairing_id = ? AND position <= ?";

    /** An event as text; it is made on the caller's thread, not on the one that everybody waits for. */
    private record Draft(String body, int bytes, boolean sequenced) {

        static Draft of(PairingEvent event) {
            var body = TreeJson.write(event.toTree());
            var sequenced = event.type() == EventType.SESSION_EVENT;
            var bytes = body.getBytes(StandardCharsets.UTF_8).length + (sequenced ? SEQUENCE_BYTES : 0);
            return new Draft(body, bytes, sequenced);
        }
    }

    private record Row(long position, @Nullable Long sequence, String body) {}

    private final Database database;
    private final long maxBytes;
    private final Clock clock;

    /** Keeps the events in the database. */
    @Activate
    public SqliteEventOutbox(Database.Config config, @Reference(name = "database") Database database) {
        this(database, config.outboxBytes(), Clock.systemUTC());
    }

    SqliteEventOutbox(Database database, long maxBytes, Clock clock) {
        this.database = database;
        this.maxBytes = maxBytes;
        this.clock = clock;
    }

    @Override
    public void append(String pairingId, List<PairingEvent> events) throws StoreException {
        if (!events.isEmpty()) {
            var drafts = events.stream().map(Draft::of).toList();
            database.write(statements -> append(statements, pairingId, drafts));
        }
    }

    @Override
    public List<OutboxEntry> oldest(String pairingId, int maxCount, int maxBytes) throws StoreException {
        var rows = database.read(statements ->
                statements.query(result -> fitting(result, maxBytes), OLDEST, pairingId, Math.max(1, maxCount)));
        return rows.stream().map(SqliteEventOutbox::entry).toList();
    }

    @Override
    public void remove(String pairingId, long throughPosition) throws StoreException {
        // The odd position too: were these events dropped while they were on their way, they have arrived after all.
        database.write(statements -> remove(statements, pairingId, throughPosition | 1));
    }

    @Override
    public void clear(String pairingId) throws StoreException {
        database.write(statements -> remove(statements, pairingId, Long.MAX_VALUE));
    }

    @Override
    public long waiting(String pairingId) throws StoreException {
        return database.read(statements -> Backlog.load(statements, pairingId).waiting());
    }

    private long append(Statements statements, String pairingId, List<Draft> drafts) throws SQLException {
        var backlog = Backlog.load(statements, pairingId);
        for (var draft : drafts) {
            backlog = backlog.withEvent(draft.sequenced, draft.bytes);
            var sequence = draft.sequenced ? backlog.lastSequence() : null;
            insert(statements, pairingId, backlog.lastPosition(), draft, sequence, sequence);
        }
        if (backlog.bytes() > maxBytes) {
            backlog = makeRoom(statements, pairingId, backlog);
        }
        backlog.save(statements, pairingId);
        return backlog.waiting();
    }

    private Backlog makeRoom(Statements statements, String pairingId, Backlog backlog) throws SQLException {
        var tooMuch = backlog.bytes() - maxBytes;
        var gap = statements.query(oldest -> Gap.of(oldest, tooMuch), OLDEST_SIZES, pairingId);
        statements.update(REMOVE, pairingId, gap.throughPosition());
        var announcement = Draft.of(gap.announcement(pairingId, clock.instant()));
        insert(statements, pairingId, gap.position(), announcement, gap.from(), gap.to());
        return backlog.without(gap.events(), gap.bytes()).withAnnouncement(announcement.bytes);
    }

    private static void insert(
            Statements statements,
            String pairingId,
            long position,
            Draft draft,
            @Nullable Long first,
            @Nullable Long last)
            throws SQLException {
        statements.update(INSERT, pairingId, position, draft.bytes, first, last, draft.body);
    }

    private static int remove(Statements statements, String pairingId, long throughPosition) throws SQLException {
        var removed = statements.list(row -> row.getLong(1), SIZES_THROUGH, pairingId, throughPosition);
        if (!removed.isEmpty()) {
            var bytes = removed.stream().mapToLong(Long::longValue).sum();
            statements.update(REMOVE, pairingId, throughPosition);
            Backlog.load(statements, pairingId).without(removed.size(), bytes).save(statements, pairingId);
        }
        return removed.size();
    }

    private static List<Row> fitting(ResultSet result, int maxBytes) throws SQLException {
        var rows = new ArrayList<Row>();
        var bytes = 0L;
        while (result.next()) {
            bytes += result.getLong("bytes");
            if (bytes > maxBytes && !rows.isEmpty()) {
                break;
            }
            rows.add(row(result));
        }
        return rows;
    }

    private static Row row(ResultSet result) throws SQLException {
        var position = result.getLong("position");
        var sequenced = position % 2 == 0 && result.getObject("first_sequence") != null;
        return new Row(position, sequenced ? result.getLong("first_sequence") : null, result.getString("body"));
    }

    private static OutboxEntry entry(Row row) {
        var event = new LinkedHashMap<>(Json.object(row.body));
        if (row.sequence != null) {
            event.put("sequence", row.sequence);
        }
        return new OutboxEntry(row.position, event);
    }
}
