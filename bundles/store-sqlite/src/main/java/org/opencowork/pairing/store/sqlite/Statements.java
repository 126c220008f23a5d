package org.opencowork.pairing.store.sqlite;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A connection with its prepared statements, each prepared once. Not thread-safe. */
final class Statements implements AutoCloseable {

    /** Makes a value of the row that the result stands on. */
    @FunctionalInterface
    interface Row<T> {
        T from(ResultSet row) throws SQLException;
    }

    private final Connection connection;
    private final Map<String, PreparedStatement> prepared = new HashMap<>();

    Statements(Connection connection) {
        this.connection = connection;
    }

    /** Returns how many rows were changed. */
    int update(String sql, @Nullable Object... arguments) throws SQLException {
        try {
            return bound(sql, arguments).executeUpdate();
        } catch (SQLException failure) {
            throw forgotten(sql, failure);
        }
    }

    /** Makes one value of the whole result, which stands before its first row; it may stop early. */
    <T> T query(Row<T> result, String sql, @Nullable Object... arguments) throws SQLException {
        try (var rows = bound(sql, arguments).executeQuery()) {
            return result.from(rows);
        } catch (SQLException failure) {
            throw forgotten(sql, failure);
        }
    }

    /** Returns a value for each row. */
    <T> List<T> list(Row<T> row, String sql, @Nullable Object... arguments) throws SQLException {
        return query(
                rows -> {
                    var list = new ArrayList<T>();
                    while (rows.next()) {
                        list.add(row.from(rows));
                    }
                    return list;
                },
                sql,
                arguments);
    }

    /** Returns a value for the first row, or empty if there is none. */
    <T> Optional<T> first(Row<T> row, String sql, @Nullable Object... arguments) throws SQLException {
        return query(rows -> rows.next() ? Optional.of(row.from(rows)) : Optional.empty(), sql, arguments);
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }

    private PreparedStatement bound(String sql, @Nullable Object... arguments) throws SQLException {
        var statement = prepared.get(sql);
        if (statement == null) {
            statement = connection.prepareStatement(sql);
            prepared.put(sql, statement);
        }
        for (var i = 0; i < arguments.length; i++) {
            statement.setObject(i + 1, arguments[i]);
        }
        return statement;
    }

    /** The driver ends a statement that has failed; the next use prepares it anew. */
    private SQLException forgotten(String sql, SQLException failure) {
        prepared.remove(sql);
        return failure;
    }
}
