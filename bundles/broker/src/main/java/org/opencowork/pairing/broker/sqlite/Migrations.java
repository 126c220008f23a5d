package org.opencowork.pairing.broker.sqlite;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/** Brings a database to the newest schema: each numbered script runs once, in a transaction of its own. */
final class Migrations {

    private static final List<String> SCRIPTS = List.of("001-pairings-commands-events.sql", "002-retired-tokens.sql");

    private Migrations() {}

    static void apply(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            var done = version(statement);
            if (done > SCRIPTS.size()) {
                throw new SQLException("The database is from a newer broker (schema " + done
                        + "); start that broker, or give this one another directory.");
            }
            for (var number = done + 1; number <= SCRIPTS.size(); number++) {
                run(statement, number);
            }
        }
    }

    private static int version(Statement statement) throws SQLException {
        try (var row = statement.executeQuery("PRAGMA user_version")) {
            return row.getInt(1);
        }
    }

    private static void run(Statement statement, int number) throws SQLException {
        statement.execute("BEGIN IMMEDIATE");
        for (var command : script(SCRIPTS.get(number - 1)).split(";\\s*\n", -1)) {
            if (!command.isBlank()) {
                statement.execute(command);
            }
        }
        statement.execute("PRAGMA user_version = " + number);
        statement.execute("COMMIT");
    }

    private static String script(String name) {
        try (var resource = Migrations.class.getResourceAsStream(name)) {
            if (resource == null) {
                throw new IllegalStateException("The broker's jar lacks " + name + "; install it again.");
            }
            return new String(resource.readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
