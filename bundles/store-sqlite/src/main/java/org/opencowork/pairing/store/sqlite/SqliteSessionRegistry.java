package org.opencowork.pairing.store.sqlite;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.opencowork.pairing.api.store.RegisteredSession;
import org.opencowork.pairing.api.store.SessionRegistry;
import org.opencowork.pairing.api.store.StoreException;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The sessions that take part, a row each. */
@Component(immediate = true)
public final class SqliteSessionRegistry implements SessionRegistry {

    private final Database database;

    /** Keeps the sessions in the database. */
    @Activate
    public SqliteSessionRegistry(@Reference(name = "database") Database database) {
        this.database = database;
    }

    @Override
    public Optional<RegisteredSession> find(String sessionId) throws StoreException {
        return database.read(statements -> statements.first(
                SqliteSessionRegistry::session, "SELECT id, pairing_id, since FROM session WHERE id = ?", sessionId));
    }

    @Override
    public List<RegisteredSession> list() throws StoreException {
        return database.read(statements -> statements.list(
                SqliteSessionRegistry::session, "SELECT id, pairing_id, since FROM session ORDER BY since, rowid"));
    }

    @Override
    public void add(RegisteredSession session) throws StoreException {
        database.write(statements -> statements.update(
                "INSERT INTO session (id, pairing_id, since) VALUES (?, ?, ?) ON CONFLICT DO NOTHING",
                session.id(),
                session.pairingId(),
                SortableInstant.text(session.since())));
    }

    @Override
    public void remove(String sessionId) throws StoreException {
        database.write(statements -> statements.update("DELETE FROM session WHERE id = ?", sessionId));
    }

    private static RegisteredSession session(ResultSet row) throws SQLException {
        return new RegisteredSession(
                row.getString("id"), row.getString("pairing_id"), Instant.parse(row.getString("since")));
    }
}
