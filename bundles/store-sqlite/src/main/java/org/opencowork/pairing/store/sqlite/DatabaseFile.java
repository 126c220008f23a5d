package org.opencowork.pairing.store.sqlite;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import org.opencowork.pairing.api.store.StoreException;
import org.opencowork.pairing.shared.files.PrivateFiles;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.sqlite.SQLiteDataSource;
import org.sqlite.SQLiteErrorCode;

/**
 * The file of the database, with what SQLite lays beside it.
 *
 * <p>A damaged file is never written to: it is set aside under another name, for whoever can still read it.
 */
final class DatabaseFile {

    private static final Logger LOG = LoggerFactory.getLogger(DatabaseFile.class);
    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss.SSS'Z'").withZone(ZoneOffset.UTC);
    private static final String LIBRARY_DIRECTORY = "org.sqlite.tmpdir";

    private final Path directory;
    private final Path file;
    private final Clock clock;

    DatabaseFile(Path directory, Clock clock) {
        this.directory = directory.toAbsolutePath().normalize();
        this.file = this.directory.resolve("store.db");
        this.clock = clock;
    }

    Path path() {
        return file;
    }

    /** Makes ready what has to be there before the first connection. */
    void prepare() throws IOException {
        PrivateFiles.makeDirectory(directory);
        PrivateFiles.makeFile(file);
        if (!Files.isWritable(file)) {
            // The driver would open it all the same, and then never write, not even once that could be done.
            throw new IOException(file + " is read-only");
        }
        var library = directory.resolve("native");
        PrivateFiles.makeDirectory(library);
        sweep(library);
        unpackInto(library);
    }

    /** The driver reads its setting from the process; one that names a place that still exists is left alone. */
    private static void unpackInto(Path library) {
        var chosen = System.getProperty(LIBRARY_DIRECTORY);
        if (chosen == null || !Files.isDirectory(Path.of(chosen))) {
            System.setProperty(LIBRARY_DIRECTORY, library.toString());
        }
    }

    /** Opens a sound database with the newest schema; one that is damaged is set aside first. */
    Statements open() throws SQLException, IOException, StoreException {
        try {
            return openSound();
        } catch (SQLException failure) {
            if (!Remedy.isDamage(failure)) {
                throw failure;
            }
            setAside();
            PrivateFiles.makeFile(file);
            return openSound();
        }
    }

    /** Opens a further connection. */
    Statements connect() throws SQLException {
        var source = new SQLiteDataSource();
        // A URI, because the driver would take a question mark in a plain path for the start of its options.
        source.setUrl("jdbc:sqlite:" + file.toUri());
        // Nobody asks for them, and the driver would run a further statement after each insertion to have them at hand.
        source.setGetGeneratedKeys(false);
        var statements = new Statements(source.getConnection());
        try {
            settle(statements);
            return statements;
        } catch (SQLException failure) {
            statements.close();
            throw failure;
        }
    }

    private Statements openSound() throws SQLException, StoreException {
        var statements = connect();
        try {
            check(statements);
            Schema.bringUpToDate(statements, file);
            return statements;
        } catch (SQLException | StoreException failure) {
            statements.close();
            throw failure;
        }
    }

    private static void settle(Statements statements) throws SQLException {
        statements.first(row -> row.getInt(1), "PRAGMA busy_timeout = 1000");
        statements.first(row -> row.getString(1), "PRAGMA journal_mode = WAL");
        statements.update("PRAGMA synchronous = FULL");
        // Only macOS knows the difference: there a plain flush stops at the drive's own cache.
        statements.update("PRAGMA fullfsync = 1");
        statements.first(row -> row.getLong(1), "PRAGMA journal_size_limit = 16777216");
    }

    private static void check(Statements statements) throws SQLException {
        var finding = statements.first(row -> row.getString(1), "PRAGMA quick_check(1)");
        if (!finding.equals(Optional.of("ok"))) {
            throw new SQLException(finding.orElse("unreadable"), null, SQLiteErrorCode.SQLITE_CORRUPT.code);
        }
    }

    private void setAside() throws IOException {
        var aside = file.resolveSibling(file.getFileName() + ".damaged-" + STAMP.format(clock.instant()));
        for (var suffix : List.of("", "-wal", "-shm")) {
            var part = Path.of(file + suffix);
            if (Files.exists(part)) {
                Files.move(part, Path.of(aside + suffix));
            }
        }
        LOG.warn("{} is damaged; it is kept as {}, and a new, empty one is begun: pair again", file, aside);
    }

    /** Removes the unpacked libraries that killed processes left behind. */
    private static void sweep(Path library) throws IOException {
        try (var leftovers = Files.newDirectoryStream(library, "sqlite-*")) {
            for (var leftover : leftovers) {
                remove(leftover);
            }
        }
    }

    private static void remove(Path leftover) {
        try {
            Files.deleteIfExists(leftover);
        } catch (IOException inUse) {
            LOG.debug("{} stays for now: this process still uses it", leftover);
        }
    }
}
