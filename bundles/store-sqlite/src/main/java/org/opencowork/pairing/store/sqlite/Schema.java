package org.opencowork.pairing.store.sqlite;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import org.opencowork.pairing.api.store.StoreException;

/** The tables, as numbered steps: a step that was ever shipped is never changed, only followed by another. */
final class Schema {

    private static final List<List<String>> STEPS = List.of(
            List.of(
                    "CREATE TABLE pairing (id TEXT PRIMARY KEY, created_at TEXT NOT NULL, record TEXT NOT NULL)",
                    """
            CREATE TABLE command (
                pairing_id TEXT NOT NULL, command_id TEXT NOT NULL, sequence INTEGER NOT NULL, kind TEXT NOT NULL,
                session_id TEXT, state INTEGER NOT NULL, changed_at TEXT NOT NULL, result TEXT,
                PRIMARY KEY (pairing_id, command_id))
            """,
                    "CREATE INDEX command_by_sequence ON command (pairing_id, sequence)",
                    "CREATE TABLE cursor (pairing_id TEXT PRIMARY KEY, sequence INTEGER NOT NULL)",
                    """
            CREATE TABLE event (
                pairing_id TEXT NOT NULL, position INTEGER NOT NULL, bytes INTEGER NOT NULL,
                first_sequence INTEGER, last_sequence INTEGER, body TEXT NOT NULL,
                PRIMARY KEY (pairing_id, position))
            """,
                    """
            CREATE TABLE backlog (
                pairing_id TEXT PRIMARY KEY, last_position INTEGER NOT NULL, last_sequence INTEGER NOT NULL,
                waiting INTEGER NOT NULL, bytes INTEGER NOT NULL)
            """,
                    "CREATE TABLE session (id TEXT PRIMARY KEY, pairing_id TEXT, since TEXT NOT NULL)"),
            List.of("CREATE TABLE proposal (request_id TEXT PRIMARY KEY, id TEXT NOT NULL, record TEXT NOT NULL)"));

    private Schema() {}

    /** Takes the steps that the database has not seen, all or none. */
    static void bringUpToDate(Statements statements, Path file) throws SQLException, StoreException {
        var version = version(statements);
        if (version > STEPS.size()) {
            throw new StoreException(file + " was written by a newer version of this program (schema " + version
                    + ", this one knows " + STEPS.size() + "): update the program, or use another data directory.");
        }
        if (version < STEPS.size()) {
            take(STEPS.subList(version, STEPS.size()), statements);
        }
    }

    private static void take(List<List<String>> steps, Statements statements) throws SQLException {
        statements.update("BEGIN IMMEDIATE");
        for (var step : steps) {
            for (var sql : step) {
                statements.update(sql);
            }
        }
        statements.update("PRAGMA user_version = " + STEPS.size());
        statements.update("COMMIT");
    }

    private static int version(Statements statements) throws SQLException {
        return statements.first(row -> row.getInt(1), "PRAGMA user_version").orElse(0);
    }
}
