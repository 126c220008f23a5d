package org.opencowork.pairing.store.sqlite;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import org.opencowork.pairing.api.store.StoreException;
import org.sqlite.SQLiteErrorCode;

/** Says what the person can do about a failure of the database. */
final class Remedy {

    private Remedy() {}

    static StoreException of(SQLException failure, Path file) {
        return new StoreException(
                sentence(SQLiteErrorCode.getErrorCode(failure.getErrorCode()), failure, file), failure);
    }

    static StoreException of(IOException failure, Path file) {
        return new StoreException(unwritable(file), failure);
    }

    /** Tells whether the file is no database, or no longer a sound one. */
    static boolean isDamage(SQLException failure) {
        var code = SQLiteErrorCode.getErrorCode(failure.getErrorCode());
        return code == SQLiteErrorCode.SQLITE_CORRUPT || code == SQLiteErrorCode.SQLITE_NOTADB;
    }

    private static String sentence(SQLiteErrorCode code, SQLException failure, Path file) {
        return switch (code) {
            case SQLITE_FULL ->
                "The disk that holds " + file + " is full: free some space; nothing was lost, it goes on by itself.";
            case SQLITE_IOERR ->
                "The disk that holds " + file + " cannot be read or written: see whether it is full or failing; "
                        + "nothing that was kept is lost, and it goes on by itself.";
            case SQLITE_READONLY, SQLITE_CANTOPEN, SQLITE_PERM, SQLITE_AUTH -> unwritable(file);
            case SQLITE_BUSY, SQLITE_LOCKED ->
                "Another program is using " + file + ": close it; nothing was lost, it goes on by itself.";
            case SQLITE_CORRUPT, SQLITE_NOTADB ->
                file + " is damaged: restart; it is then set aside under another name, and a new one begun.";
            default -> file + " cannot be used: " + failure.getMessage();
        };
    }

    private static String unwritable(Path file) {
        return file + " cannot be written: make its directory writable for this user; it goes on by itself.";
    }
}
