package org.opencowork.pairing.broker.sqlite;

import java.sql.SQLException;

/** Something to do on a connection; the transaction around it is not its business. */
@FunctionalInterface
interface Work<T> {
    T on(Session session) throws SQLException;
}
