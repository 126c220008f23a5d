package org.opencowork.pairing.core.desk;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.opencowork.pairing.api.Actor;
import org.opencowork.pairing.api.Farewell;
import org.opencowork.pairing.api.audit.AuditAction;
import org.opencowork.pairing.api.audit.AuditException;
import org.opencowork.pairing.api.secrets.SecretStoreException;
import org.opencowork.pairing.api.store.StoreException;
import org.opencowork.pairing.core.connect.Connectors;
import org.opencowork.pairing.core.connect.Endings;
import org.opencowork.pairing.core.pairing.Edit;
import org.opencowork.pairing.core.pairing.PairingBook;
import org.opencowork.pairing.core.pairing.Tokens;
import org.opencowork.pairing.core.port.Audit;
import org.opencowork.pairing.core.port.PortEmptyException;
import org.opencowork.pairing.core.port.Ports;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Ends pairings: local authority first, the broker afterwards. Thread-safe.
 *
 * <p>An audit or a disk that fails does not keep a pairing alive: in this process it is shut off first of all.
 */
final class Revoker implements Endings {

    private static final Logger LOG = LoggerFactory.getLogger(Revoker.class);

    private final Ports ports;
    private final PairingBook book;
    private final Tokens tokens;
    private final Audit audit;
    private @Nullable Connectors connectors;

    Revoker(Ports ports, PairingBook book, Tokens tokens) {
        this.ports = ports;
        this.book = book;
        this.tokens = tokens;
        audit = new Audit(ports);
    }

    /** Names the connections to shut off; called once, before anything can end. */
    void over(Connectors all) {
        connectors = all;
    }

    /** Ends the pairing at the person's wish. */
    void revokedByPerson(String pairingId) throws StoreException {
        noted(pairingId, "revoked by the person at this desk", null);
        try {
            end(pairingId, Farewell.BARE);
        } catch (StoreException full) {
            throw new StoreException(
                    "The pairing is shut off, but that is not on disk yet, and would be forgotten if the Desktop ended"
                            + " now. " + full.getMessage(),
                    full);
        }
    }

    /** Ends a pairing whose time is over. */
    void revokedByTime(String pairingId) throws StoreException {
        noted(pairingId, "the time that the pairing was given is over", null);
        end(pairingId, Farewell.BARE);
    }

    @Override
    public void revokedByCommand(String pairingId, Actor actor, Farewell farewell) throws StoreException {
        noted(pairingId, "revoked by a remote command", actor);
        end(pairingId, farewell);
    }

    @Override
    public void revokedByBroker(String pairingId, String why) {
        noted(pairingId, why, null);
        try {
            end(pairingId, null);
        } catch (StoreException full) {
            LOG.warn("The end of pairing {} waits to be written down: {}", pairingId, full.getMessage());
        }
        forgetToken(pairingId);
    }

    private void forgetToken(String pairingId) {
        try {
            tokens.remove(pairingId);
            book.note(
                    pairingId,
                    pairing -> Edit.of(pairing)
                            .withoutToken(ports.clock().instant())
                            .build());
        } catch (StoreException | SecretStoreException | PortEmptyException left) {
            LOG.warn("The token of pairing {} could not be removed in full: {}", pairingId, left.getMessage());
        }
    }

    private void end(String pairingId, @Nullable Farewell farewell) throws StoreException {
        all().shutOff(pairingId);
        var now = ports.clock().instant();
        try {
            book.note(
                    pairingId,
                    pairing -> pairing.revoked()
                            ? pairing
                            : Edit.of(pairing)
                                    .revoked(now, farewell)
                                    .updatedAt(now)
                                    .build());
            ports.outbox().clear(pairingId);
        } finally {
            if (farewell != null) {
                all().sayFarewell(pairingId);
            }
        }
    }

    private void noted(String pairingId, String why, @Nullable Actor actor) {
        try {
            if (actor == null) {
                audit.pairing(pairingId, AuditAction.PAIRING_REVOKED, why, Map.of());
            } else {
                audit.of(pairingId, AuditAction.PAIRING_REVOKED, actor, null, null, why, Map.of());
            }
        } catch (AuditException | PortEmptyException broken) {
            LOG.error("Pairing {} is revoked although the audit cannot be written: {}", pairingId, broken.getMessage());
        }
    }

    private Connectors all() {
        if (connectors == null) {
            throw new IllegalStateException("nothing to shut off yet");
        }
        return connectors;
    }
}
