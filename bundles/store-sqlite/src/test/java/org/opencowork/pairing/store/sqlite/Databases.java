package org.opencowork.pairing.store.sqlite;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayDeque;
import java.util.Deque;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Opens databases for a test and closes them after it. */
final class Databases implements AfterEachCallback {

    private final Deque<Database> open = new ArrayDeque<>();

    Database open(Path directory) {
        var database = new Database(directory, Clock.systemUTC());
        open.push(database);
        return database;
    }

    @Override
    public void afterEach(ExtensionContext context) throws SQLException {
        while (!open.isEmpty()) {
            open.pop().close();
        }
    }
}
