package org.opencowork.pairing.core.desk;

import java.util.Map;
import org.opencowork.pairing.api.Pairing;
import org.opencowork.pairing.api.Term;
import org.opencowork.pairing.api.Until;
import org.opencowork.pairing.api.audit.AuditAction;
import org.opencowork.pairing.api.audit.AuditException;
import org.opencowork.pairing.api.store.StoreException;
import org.opencowork.pairing.core.pairing.Edit;
import org.opencowork.pairing.core.pairing.PairingBook;
import org.opencowork.pairing.core.port.Audit;
import org.opencowork.pairing.core.port.PortEmptyException;
import org.opencowork.pairing.core.port.Ports;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes down what has ended by itself. It holds no longer before that: every command is decided by the time.
 * Thread-safe.
 */
final class Lapses {

    private static final Logger LOG = LoggerFactory.getLogger(Lapses.class);

    private final Ports ports;
    private final PairingBook book;
    private final Revoker revoker;
    private final Audit audit;

    Lapses(Ports ports, PairingBook book, Revoker revoker) {
        this.ports = ports;
        this.book = book;
        this.revoker = revoker;
        audit = new Audit(ports);
    }

    /** Looks through all pairings; what cannot be written now is written with a later look. */
    void look() {
        for (var pairing : book.all()) {
            try {
                look(pairing);
            } catch (AuditException | StoreException | PortEmptyException later) {
                LOG.warn("What ended of pairing {} waits to be written: {}", pairing.id(), later.getMessage());
            }
        }
    }

    private void look(Pairing pairing) throws AuditException, StoreException {
        var now = ports.clock().instant();
        if (pairing.revoked()) {
            return;
        }
        if (pairing.term().pairing().passed(now)) {
            revoker.revokedByTime(pairing.id());
        } else if (pairing.term().remoteAllowed().passed(now)) {
            audit.pairing(
                    pairing.id(),
                    AuditAction.PAIRING_REMOTE_ALLOWED_ENDED,
                    "the time that it was given for is over",
                    Map.of("policy", pairing.policyAt(now).toTree()));
            book.change(pairing.id(), current -> asking(current, pairing));
        }
    }

    /** Whatever the person has changed meanwhile stands. */
    private Pairing asking(Pairing current, Pairing seen) {
        return current.revoked() || !current.term().equals(seen.term())
                ? current
                : Edit.of(current)
                        .policy(current.policy().withoutRemoteAllowed())
                        .term(new Term(current.term().pairing(), Until.FOR_EVER))
                        .updatedAt(ports.clock().instant())
                        .build();
    }
}
