package org.opencowork.pairing.core.command;

import java.time.Duration;
import java.util.function.Consumer;
import org.opencowork.pairing.api.Sentence;
import org.opencowork.pairing.api.audit.AuditException;
import org.opencowork.pairing.api.store.StoreException;
import org.opencowork.pairing.core.port.PortEmptyException;
import org.opencowork.pairing.core.port.Timer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes down what has happened already, again and again until it is written: a full disk must not make us forget it.
 * Thread-safe.
 */
final class Insistence {

    private static final Logger LOG = LoggerFactory.getLogger(Insistence.class);
    private static final Duration AGAIN = Duration.ofMillis(500);

    /** Writes something; to write it twice does no harm. */
    interface Writing {
        void write() throws StoreException, AuditException;
    }

    private final Timer timer;
    private final Consumer<Sentence> hindered;

    /** Makes one that says what is in the way. */
    Insistence(Timer timer, Consumer<Sentence> hindered) {
        this.timer = timer;
        this.hindered = hindered;
    }

    /** Returns once it is written, however long that takes; gives up only when this thread is to end. */
    void on(String what, Writing writing) throws StoreException, AuditException {
        for (var first = true; !written(what, writing, first); first = false) {
            timer.pause(AGAIN);
        }
    }

    private boolean written(String what, Writing writing, boolean first) throws StoreException, AuditException {
        try {
            writing.write();
            return true;
        } catch (StoreException | AuditException | PortEmptyException full) {
            if (Thread.currentThread().isInterrupted()) {
                throw full;
            }
            if (first) {
                LOG.warn("{} waits to be written down: {}", what, full.getMessage());
                hindered.accept(full.sentence());
            }
            return false;
        }
    }
}
