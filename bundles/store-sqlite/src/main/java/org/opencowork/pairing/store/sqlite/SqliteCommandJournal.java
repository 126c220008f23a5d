package org.opencowork.pairing.store.sqlite;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.opencowork.pairing.api.store.CommandJournal;
import org.opencowork.pairing.api.store.JournalEntry;
import org.opencowork.pairing.api.store.JournalEntry.State;
import org.opencowork.pairing.api.store.StoreException;
import org.opencowork.pairing.shared.json.TreeJson;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The commands and their results, a row each; that no state goes back is a condition of the statement itself. */
@Component(immediate = true)
public final class SqliteCommandJournal implements CommandJournal {

    private static final String COLUMNS =
            "SELECT pairing_id, command_id, sequence, kind, session_id, state, changed_at, result FROM command ";

    private static final String WRITE = """
            INSERT INTO command (pairing_id, command_id, sequence, kind, session_id, state, changed_at, result)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?)
            ON CONFLICT (pairing_id, command_id) DO UPDATE SET
                sequence = excluded.sequence, kind = excluded.kind, session_id = excluded.session_id,
                state = excluded.state, changed_at = excluded.changed_at, result = excluded.result
            WHERE excluded.state >= command.state
            """;

    /** Leaves the result as it was kept when the command ended, which may be long. */
    private static final String DELIVERED = """
            UPDATE command SET state = ?, changed_at = ? WHERE pairing_id = ? AND command_id = ? AND state = ?
            """;

    private static final String MOVE_CURSOR = """
            INSERT INTO cursor (pairing_id, sequence) VALUES (?, ?)
            ON CONFLICT (pairing_id) DO UPDATE SET sequence = excluded.sequence
            WHERE excluded.sequence > cursor.sequence
            """;

    private static final String FORGET = """
            DELETE FROM command WHERE state = ? AND changed_at < ?
            AND sequence <= (SELECT sequence FROM cursor WHERE cursor.pairing_id = command.pairing_id)
            """;

    /**
     * An entry, with its result as text where that will surely be written: it is made on the caller's thread then, not
     * on the one that all wait for.
     */
    private record Change(JournalEntry entry, @Nullable String result) {

        static Change of(JournalEntry entry) {
            return new Change(entry, entry.state() == State.DELIVERED ? null : text(entry));
        }

        /** Tells whether it was made; it is not, once the kept entry has come further. */
        boolean made(Statements statements) throws SQLException {
            return (entry.state() == State.DELIVERED && delivered(statements)) || replaced(statements);
        }

        private boolean delivered(Statements statements) throws SQLException {
            return statements.update(
                            DELIVERED,
                            number(State.DELIVERED),
                            SortableInstant.text(entry.changedAt()),
                            entry.pairingId(),
                            entry.commandId(),
                            number(State.FINISHED))
                    > 0;
        }

        private boolean replaced(Statements statements) throws SQLException {
            return statements.update(
                            WRITE,
                            entry.pairingId(),
                            entry.commandId(),
                            entry.sequence(),
                            entry.kind(),
                            entry.sessionId(),
                            number(entry.state()),
                            SortableInstant.text(entry.changedAt()),
                            result == null ? text(entry) : result)
                    > 0;
        }

        private static @Nullable String text(JournalEntry entry) {
            return entry.result() == null ? null : TreeJson.write(entry.result());
        }
    }

    private final Database database;

    /** Keeps the commands in the database. */
    @Activate
    public SqliteCommandJournal(@Reference(name = "database") Database database) {
        this.database = database;
    }

    @Override
    public Optional<JournalEntry> find(String pairingId, String commandId) throws StoreException {
        return database.read(statements -> statements.first(
                SqliteCommandJournal::entry,
                COLUMNS + "WHERE pairing_id = ? AND command_id = ?",
                pairingId,
                commandId));
    }

    @Override
    public void write(JournalEntry entry) throws StoreException {
        writeAll(List.of(entry));
    }

    @Override
    public void writeAll(List<JournalEntry> entries) throws StoreException {
        var changes = entries.stream().map(Change::of).toList();
        var refused = database.write(statements -> {
            var late = new ArrayList<JournalEntry>();
            for (var change : changes) {
                if (!change.made(statements)) {
                    late.add(change.entry);
                }
            }
            return late;
        });
        if (!refused.isEmpty()) {
            var late = refused.get(0);
            throw new StoreException("The command " + late.commandId() + " is already further than " + late.state()
                    + ": this is a mistake in the program, and nothing of it was changed.");
        }
    }

    @Override
    public List<JournalEntry> above(String pairingId, long sequence) throws StoreException {
        return database.read(statements -> statements.list(
                SqliteCommandJournal::entry,
                COLUMNS + "WHERE pairing_id = ? AND sequence > ? ORDER BY sequence, rowid",
                pairingId,
                sequence));
    }

    @Override
    public long cursor(String pairingId) throws StoreException {
        return database.read(statements -> statements.first(
                        row -> row.getLong(1), "SELECT sequence FROM cursor WHERE pairing_id = ?", pairingId))
                .orElse(0L);
    }

    @Override
    public void moveCursor(String pairingId, long sequence) throws StoreException {
        database.write(statements -> statements.update(MOVE_CURSOR, pairingId, sequence));
    }

    @Override
    public void forget(Instant deliveredBefore) throws StoreException {
        var before = SortableInstant.text(deliveredBefore);
        database.write(statements -> statements.update(FORGET, number(State.DELIVERED), before));
    }

    private static JournalEntry entry(ResultSet row) throws SQLException {
        var result = row.getString("result");
        return new JournalEntry(
                row.getString("pairing_id"),
                row.getString("command_id"),
                row.getLong("sequence"),
                row.getString("kind"),
                row.getString("session_id"),
                state(row.getInt("state")),
                Instant.parse(row.getString("changed_at")),
                result == null ? null : Json.object(result));
    }

    /** The numbers are in the file: they rise with the state, and never change. */
    private static int number(State state) {
        return switch (state) {
            case STARTED -> 1;
            case FINISHED -> 2;
            case DELIVERED -> 3;
        };
    }

    private static State state(int number) throws SQLException {
        return switch (number) {
            case 1 -> State.STARTED;
            case 2 -> State.FINISHED;
            case 3 -> State.DELIVERED;
            default -> throw new SQLException("no state of a command: " + number);
        };
    }
}
