package org.opencowork.pairing.broker.sqlite;

import java.sql.SQLException;
import org.opencowork.pairing.broker.domain.StoreException;

/** Reads what is committed, one caller at a time, never waiting for the writer. */
final class Reader implements AutoCloseable {

    private final Session session;

    Reader(Session session) {
        this.session = session;
    }

    synchronized <T> T read(Work<T> work) {
        try {
            return work.on(session);
        } catch (SQLException e) {
            throw new StoreException("The broker's database could not be read; look at its disk.", e);
        }
    }

    @Override
    public synchronized void close() throws SQLException {
        session.close();
    }
}
