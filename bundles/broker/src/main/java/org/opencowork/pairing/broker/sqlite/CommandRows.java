package org.opencowork.pairing.broker.sqlite;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.opencowork.pairing.broker.domain.CommandEnd;
import org.opencowork.pairing.broker.domain.CommandReport;
import org.opencowork.pairing.broker.domain.CommandState;
import org.opencowork.pairing.broker.domain.Lease;
import org.opencowork.pairing.broker.domain.NewCommand;
import org.opencowork.pairing.broker.domain.QueuedCommand;

/** Reads rows of commands. */
final class CommandRows {

    static final String COLUMNS = "id, kind, workspace_id, session_id, actor_id, actor_label, payload, sequence,"
            + " created_at, lease_token, lease_until, deliveries, ended, idempotency_key, result, ended_at";

    private CommandRows() {}

    static QueuedCommand queued(ResultSet row) throws SQLException {
        return new QueuedCommand(
                new NewCommand(
                        row.getString(1),
                        row.getString(2),
                        row.getString(3),
                        row.getString(4),
                        row.getString(5),
                        row.getString(6),
                        row.getString(7)),
                row.getLong(8),
                Instant.ofEpochMilli(row.getLong(9)));
    }

    static CommandReport report(ResultSet row) throws SQLException {
        var end = end(row);
        return new CommandReport(
                queued(row),
                new CommandState(lease(row), end, row.getString(14)),
                row.getInt(12),
                row.getString(15),
                end == null ? null : Instant.ofEpochMilli(row.getLong(16)));
    }

    private static @Nullable Lease lease(ResultSet row) throws SQLException {
        var token = row.getString(10);
        return token == null ? null : new Lease(token, Instant.ofEpochMilli(row.getLong(11)));
    }

    private static @Nullable CommandEnd end(ResultSet row) throws SQLException {
        var word = row.getString(13);
        return word == null ? null : CommandEnd.valueOf(word);
    }
}
