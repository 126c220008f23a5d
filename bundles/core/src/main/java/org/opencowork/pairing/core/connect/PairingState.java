package org.opencowork.pairing.core.connect;

import static org.opencowork.pairing.api.PairingStatus.ERROR;
import static org.opencowork.pairing.api.PairingStatus.PAIRED_OFFLINE;
import static org.opencowork.pairing.api.PairingStatus.PAIRED_ONLINE;

import java.time.Instant;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.opencowork.pairing.api.Pairing;
import org.opencowork.pairing.api.Policy;
import org.opencowork.pairing.api.Presence;
import org.opencowork.pairing.api.Sentence;
import org.opencowork.pairing.api.audit.AuditAction;
import org.opencowork.pairing.api.audit.AuditException;
import org.opencowork.pairing.api.secrets.SecretStoreException;
import org.opencowork.pairing.api.store.StoreException;
import org.opencowork.pairing.core.pairing.Edit;
import org.opencowork.pairing.core.pairing.PairingBook;
import org.opencowork.pairing.core.port.Audit;
import org.opencowork.pairing.core.port.Ports;

/** What a connection learns about its pairing, written down with its audit entry. Thread-safe. */
final class PairingState {

    private final String pairingId;
    private final PairingBook book;
    private final Audit audit;
    private final Ports ports;

    PairingState(String pairingId, PairingBook book, Ports ports) {
        this.pairingId = pairingId;
        this.book = book;
        this.ports = ports;
        audit = new Audit(ports);
    }

    Pairing pairing() {
        return book.find(pairingId).orElseThrow();
    }

    /** Returns the policy as it holds at this moment. */
    Policy policy() {
        return pairing().policyAt(ports.clock().instant());
    }

    /** The broker has accepted a heartbeat; that does not clear an error, which only the person does. */
    synchronized void proved() throws StoreException, AuditException {
        var now = ports.clock().instant();
        var before = pairing();
        var connecting = before.status() != PAIRED_ONLINE && before.status() != ERROR;
        if (connecting) {
            audit.pairing(pairingId, AuditAction.PAIRING_CONNECTED, null, Map.of());
        }
        var first = connecting || before.presence().lastConnectedAt() == null;
        book.change(
                pairingId,
                unlessOver(pairing -> online(pairing)
                        .presence(beat(pairing.presence(), now, first))
                        .build()));
    }

    private static Edit online(Pairing pairing) {
        var edit = Edit.of(pairing);
        return pairing.status() == ERROR ? edit : edit.status(PAIRED_ONLINE, null);
    }

    /** What brings the newer token into use. */
    interface Renewal {
        void done() throws SecretStoreException;
    }

    /** The broker has taken the pairing's newer token. */
    synchronized void tokenTaken(Renewal renewal) throws StoreException, AuditException, SecretStoreException {
        audit.pairing(pairingId, AuditAction.PAIRING_TOKEN_TAKEN, null, Map.of());
        renewal.done();
        book.change(
                pairingId,
                unlessOver(pairing ->
                        Edit.of(pairing).rotated(ports.clock().instant()).build()));
    }

    /** The broker cannot be reached, or something here that is needed to talk to it. */
    synchronized void offline(Sentence why) throws StoreException, AuditException {
        if (pairing().status() == ERROR) {
            return;
        }
        try {
            if (pairing().status() == PAIRED_ONLINE) {
                audit.pairing(pairingId, AuditAction.PAIRING_OFFLINE, why.english(), Map.of());
            }
        } finally {
            note(pairing -> Edit.of(pairing).status(PAIRED_OFFLINE, why).build());
        }
    }

    /** Something must be put right by the person before it makes sense to ask again. */
    synchronized void stopped(Sentence why) throws StoreException, AuditException {
        try {
            audit.pairing(pairingId, AuditAction.PAIRING_OFFLINE, why.english(), Map.of());
        } finally {
            note(pairing -> Edit.of(pairing).status(ERROR, why).build());
        }
    }

    private void note(UnaryOperator<Pairing> edit) throws StoreException {
        book.note(pairingId, unlessOver(edit));
    }

    private static UnaryOperator<Pairing> unlessOver(UnaryOperator<Pairing> edit) {
        return pairing -> pairing.enabled() && !pairing.revoked() ? edit.apply(pairing) : pairing;
    }

    private static Presence beat(Presence before, Instant now, boolean connecting) {
        return new Presence(connecting ? now : before.lastConnectedAt(), now, before.lastCommandSequence());
    }
}
