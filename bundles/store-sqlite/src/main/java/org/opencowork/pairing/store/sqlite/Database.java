package org.opencowork.pairing.store.sqlite;

import static org.osgi.service.component.annotations.ConfigurationPolicy.REQUIRE;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.opencowork.pairing.api.store.StoreException;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.Designate;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/**
 * The one database behind the four ports.
 *
 * <p>Thread-safe. It opens at first use; if it cannot, each call says why, and the next one tries again.
 */
@Component(service = Database.class, configurationPid = Database.PID, configurationPolicy = REQUIRE)
@Designate(ocd = Database.Config.class)
public final class Database implements AutoCloseable {

    static final String PID = "org.opencowork.pairing.store.sqlite";

    /** Where the state rests, and how much of it may wait. */
    @ObjectClassDefinition(name = "State in SQLite")
    public @interface Config {

        /** Returns the directory. */
        @AttributeDefinition(description = "Directory that only this user can read")
        String directory();

        /** Returns the bytes of events that wait for one broker. */
        @AttributeDefinition(description = "Bytes of events that are kept for each pairing while its broker is away")
        long outboxBytes() default 16 * 1024 * 1024;
    }

    private record Connections(GroupWriter writer, Statements writing, Statements reading) {}

    private final DatabaseFile file;
    private @Nullable Connections connections;
    private boolean closed;

    /** Keeps the state in the configured directory. */
    @Activate
    public Database(Config config) {
        this(Path.of(config.directory()), Clock.systemUTC());
    }

    Database(Path directory, Clock clock) {
        this.file = new DatabaseFile(directory, clock);
    }

    /** Does the work in a transaction and returns once it is on disk. */
    <T> T write(Work<T> work) throws StoreException {
        try {
            return connections().writer.write(work);
        } catch (SQLException failure) {
            throw Remedy.of(failure, file.path());
        }
    }

    /** Reads what is committed; everything that this process has written before is there. */
    <T> T read(Work<T> work) throws StoreException {
        try {
            var reading = connections().reading;
            synchronized (reading) {
                return work.on(reading);
            }
        } catch (SQLException failure) {
            throw Remedy.of(failure, file.path());
        }
    }

    /** Ends after what was already asked for, and folds everything into the one file. */
    @Deactivate
    @Override
    public synchronized void close() throws SQLException {
        closed = true;
        var open = connections;
        connections = null;
        if (open != null) {
            open.writer.close();
            synchronized (open.reading) {
                open.reading.close();
            }
            open.writing.close();
        }
    }

    private synchronized Connections connections() throws StoreException {
        if (closed) {
            throw new StoreException("The store in " + file.path() + " is closed: the program is ending.");
        }
        if (connections == null) {
            connections = open();
        }
        return connections;
    }

    private Connections open() throws StoreException {
        try {
            file.prepare();
            return connections(file.open());
        } catch (IOException failure) {
            throw Remedy.of(failure, file.path());
        } catch (SQLException failure) {
            throw Remedy.of(failure, file.path());
        }
    }

    private Connections connections(Statements writing) throws SQLException {
        try {
            var reading = file.connect();
            return new Connections(new GroupWriter(writing).start(), writing, reading);
        } catch (SQLException failure) {
            writing.close();
            throw failure;
        }
    }
}
