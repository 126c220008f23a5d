package org.opencowork.pairing.shell;

import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.opencowork.pairing.api.Credential;
import org.opencowork.pairing.api.Pairing;
import org.opencowork.pairing.api.PairingStatus;
import org.opencowork.pairing.api.Presence;
import org.opencowork.pairing.api.desktop.Finding;
import org.opencowork.pairing.api.desktop.NewPairing;
import org.opencowork.pairing.api.desktop.PairingChange;
import org.opencowork.pairing.api.desktop.PairingDraft;
import org.opencowork.pairing.api.desktop.PairingException;
import org.opencowork.pairing.api.desktop.PairingException.Reason;
import org.opencowork.pairing.api.desktop.Pairings;
import org.opencowork.pairing.api.desktop.SyncReport;
import org.opencowork.pairing.api.secrets.Secret;

/** Pairings in memory that remember what was asked of them. */
final class FewPairings implements Pairings {

    private static final Instant THEN = Instant.parse("2026-01-02T03:04:05Z");

    final List<Pairing> made = new ArrayList<>();
    final List<PairingChange> changes = new ArrayList<>();
    Reason refusal = Reason.NOT_FOUND;

    @Override
    public synchronized NewPairing create(PairingDraft draft) {
        var pairing = new Pairing(
                "p-" + (made.size() + 1),
                draft.label(),
                draft.deviceName(),
                PairingStatus.DISABLED,
                draft.enabled(),
                URI.create(draft.brokerUrl()),
                draft.scope(),
                draft.policy(),
                draft.limits(),
                draft.term(),
                false,
                Presence.NEVER,
                null,
                new Credential(true, "d-1", THEN, null),
                THEN,
                THEN,
                null,
                null);
        made.add(pairing);
        return new NewPairing(pairing, Secret.copyOf("ocp_shown-once".toCharArray()));
    }

    @Override
    public synchronized List<Pairing> list() {
        return List.copyOf(made);
    }

    @Override
    public synchronized Pairing get(String pairingId) throws PairingException {
        return made.stream()
                .filter(pairing -> pairing.id().equals(pairingId))
                .findFirst()
                .orElseThrow(() -> new PairingException(refusal, "no pairing " + pairingId));
    }

    @Override
    public synchronized Pairing update(String pairingId, PairingChange change) throws PairingException {
        changes.add(change);
        return get(pairingId);
    }

    @Override
    public Pairing connect(String pairingId) throws PairingException {
        return get(pairingId);
    }

    @Override
    public Pairing disconnect(String pairingId) throws PairingException {
        return get(pairingId);
    }

    @Override
    public SyncReport sync(String pairingId) throws PairingException {
        get(pairingId);
        return new SyncReport(1, 2, 3);
    }

    @Override
    public List<Finding> examine(String pairingId) throws PairingException {
        return List.of(new Finding(
                "broker",
                "It took no heartbeat.",
                "Look after " + get(pairingId).label() + "."));
    }

    @Override
    public NewPairing rotateToken(String pairingId) throws PairingException {
        return new NewPairing(get(pairingId), Secret.copyOf("ocp_shown-once".toCharArray()));
    }

    @Override
    public Pairing revoke(String pairingId) throws PairingException {
        return get(pairingId);
    }

    @Override
    public Map<String, Object> facts(String pairingId) {
        return Map.of("waiting", 0L);
    }
}
