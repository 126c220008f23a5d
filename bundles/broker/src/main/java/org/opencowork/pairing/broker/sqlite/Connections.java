package org.opencowork.pairing.broker.sqlite;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConfig.JournalMode;
import org.sqlite.SQLiteConfig.SynchronousMode;
import org.sqlite.SQLiteDataSource;

/** Opens the database file so that a commit is on the disk when it returns. */
final class Connections {

    private static final int BUSY_MILLIS = 5_000;

    private final Path file;

    Connections(Path file) {
        this.file = file;
    }

    Connection writer() throws SQLException {
        // Without it macOS leaves a commit in the disk's cache; elsewhere it changes nothing.
        return open("PRAGMA fullfsync = 1");
    }

    Connection reader() throws SQLException {
        return open("PRAGMA query_only = 1");
    }

    private Connection open(String pragma) throws SQLException {
        var config = new SQLiteConfig();
        config.setJournalMode(JournalMode.WAL);
        config.setSynchronous(SynchronousMode.FULL);
        config.enforceForeignKeys(true);
        config.setBusyTimeout(BUSY_MILLIS);
        // DriverManager does not see drivers of other bundles.
        var source = new SQLiteDataSource(config);
        source.setUrl("jdbc:sqlite:" + file);
        // Or the driver asks for them with another statement after each change.
        source.setGetGeneratedKeys(false);
        var connection = source.getConnection();
        try (var statement = connection.createStatement()) {
            statement.execute(pragma);
        }
        return connection;
    }
}
