package org.opencowork.pairing.store.sqlite;

import java.sql.SQLException;

/**
 * Something to do inside a transaction.
 *
 * <p>A transaction that had to be undone is tried again, so the work may run twice and must touch nothing but the
 * database.
 */
@FunctionalInterface
interface Work<T> {
    T on(Statements statements) throws SQLException;
}
