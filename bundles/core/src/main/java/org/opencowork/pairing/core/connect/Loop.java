package org.opencowork.pairing.core.connect;

import java.time.Duration;
import java.util.Optional;
import org.opencowork.pairing.api.audit.AuditException;
import org.opencowork.pairing.api.secrets.SecretStoreException;
import org.opencowork.pairing.api.store.StoreException;
import org.opencowork.pairing.api.transport.TransportException;
import org.opencowork.pairing.core.port.PortEmptyException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A thread that does one round after another, and rests in between; longer after each failure. Thread-safe. */
final class Loop {

    private static final Logger LOG = LoggerFactory.getLogger(Loop.class);

    /** One round of work. */
    interface Round {
        /** Does it, and returns how long to rest. */
        Duration run() throws TransportException, SecretStoreException, StoreException, AuditException;

        /** It failed; returns how long to rest, or empty for never again. */
        Optional<Duration> failed(Exception failure);
    }

    private final Round round;
    private final Pause pause = new Pause();
    private final Thread thread;

    Loop(String name, Round round) {
        this.round = round;
        thread = new Thread(this::rounds, name);
        thread.setDaemon(true);
    }

    void open() {
        thread.start();
    }

    void wake() {
        pause.wake();
    }

    void close() {
        pause.close();
    }

    private void rounds() {
        try {
            while (!pause.isClosed()) {
                pause.rest(tried());
            }
        } catch (InterruptedException stopping) {
            pause.close();
        }
    }

    private Duration tried() {
        try {
            return round.run();
        } catch (TransportException
                | SecretStoreException
                | StoreException
                | AuditException
                | PortEmptyException failure) {
            return afterFailure(failure);
        } catch (RuntimeException bug) {
            LOG.error("{} stumbled", thread.getName(), bug);
            return afterFailure(bug);
        }
    }

    private Duration afterFailure(Exception failure) {
        var rest = round.failed(failure);
        if (rest.isEmpty()) {
            pause.close();
        }
        return rest.orElse(Duration.ZERO);
    }
}
