package org.opencowork.pairing.core.connect;

import java.time.Duration;
import java.util.List;
import org.opencowork.pairing.api.Pairing;
import org.opencowork.pairing.api.audit.AuditException;
import org.opencowork.pairing.api.desktop.SyncReport;
import org.opencowork.pairing.api.secrets.SecretStoreException;
import org.opencowork.pairing.api.store.StoreException;
import org.opencowork.pairing.api.transport.TransportException;

/** One turn of a pairing: greets, claims, runs, delivers and publishes, and is done. Not thread-safe. */
final class OneSync {

    private static final Duration PATIENCE = Duration.ofSeconds(45);

    private final ConnectorParts parts;
    private final Link link;

    OneSync(ConnectorParts parts, Link link) {
        this.parts = parts;
        this.link = link;
    }

    SyncReport run() throws StoreException, TransportException, SecretStoreException, AuditException {
        var deliveredBefore = link.intake().delivered();
        var claimed = claim();
        Settling.await(List.of(link), PATIENCE);
        return new SyncReport(claimed, (int) (link.intake().delivered() - deliveredBefore), publish());
    }

    private int publish() throws StoreException, TransportException, SecretStoreException, AuditException {
        var published = 0;
        for (int sent; (sent = link.pump().sendNext()) > 0; ) {
            published += sent;
        }
        return published;
    }

    /** Greets and claims; what the broker says about the pairing itself counts as much as in a lasting connection. */
    private int claim() throws StoreException, TransportException, SecretStoreException, AuditException {
        var contact = new Contact(link);
        var pairing = link.state().pairing();
        try {
            contact.beat();
            return parts.ports().runtime().present() ? claim(pairing) : 0;
        } catch (TransportException failure) {
            if (failure.reason() == TransportException.Reason.GONE) {
                parts.endings().revokedByBroker(pairing.id(), Endings.GONE);
            } else if (failure.reason() == TransportException.Reason.TOKEN_REFUSED) {
                contact.stopped(failure.sentence());
            }
            throw failure;
        }
    }

    private int claim(Pairing pairing) throws StoreException, TransportException, SecretStoreException {
        var claim = new Claiming(link).claim(pairing, false).claim();
        if ("revoked".equals(claim.remoteStatus())) {
            parts.endings().revokedByBroker(pairing.id(), Endings.REVOKED);
            return 0;
        }
        return claim.commands().size();
    }
}
