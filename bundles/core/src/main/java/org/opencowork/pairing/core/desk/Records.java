package org.opencowork.pairing.core.desk;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.opencowork.pairing.api.Pairing;
import org.opencowork.pairing.api.Policy;
import org.opencowork.pairing.api.RemoteAnswers;
import org.opencowork.pairing.api.audit.AuditAction;
import org.opencowork.pairing.api.audit.AuditException;
import org.opencowork.pairing.core.port.Audit;

/** Writes into the audit what the person is about to do with a pairing. Thread-safe. */
final class Records {

    private final Audit audit;

    Records(Audit audit) {
        this.audit = audit;
    }

    void created(Pairing pairing) throws AuditException {
        audit.pairing(pairing.id(), AuditAction.PAIRING_CREATED, null, described(pairing));
        noteRemoteAllowed(pairing.id(), Policy.DEFAULT, pairing.policy());
    }

    void updated(Pairing before, Pairing after) throws AuditException {
        audit.pairing(before.id(), AuditAction.PAIRING_UPDATED, null, difference(before, after));
        noteRemoteAllowed(before.id(), before.policy(), after.policy());
    }

    void enabled(String pairingId) throws AuditException {
        audit.pairing(pairingId, AuditAction.PAIRING_ENABLED, null, Map.of());
    }

    void disabled(String pairingId) throws AuditException {
        audit.pairing(pairingId, AuditAction.PAIRING_DISABLED, null, Map.of());
    }

    void rotated(String pairingId) throws AuditException {
        audit.pairing(pairingId, AuditAction.PAIRING_TOKEN_ROTATED, null, Map.of());
    }

    private void noteRemoteAllowed(String pairingId, Policy before, Policy after) throws AuditException {
        if (newly(before.remoteApprovals(), after.remoteApprovals())
                || newly(before.remoteQuestions(), after.remoteQuestions())) {
            audit.pairing(
                    pairingId, AuditAction.PAIRING_REMOTE_ALLOWED_ENABLED, null, Map.of("policy", after.toTree()));
        }
    }

    private static boolean newly(RemoteAnswers before, RemoteAnswers after) {
        return after == RemoteAnswers.REMOTE_ALLOWED && before != after;
    }

    private static Map<String, Object> described(Pairing pairing) {
        return Map.of(
                "label", pairing.label(),
                "brokerUrl", pairing.brokerUrl().toString(),
                "policy", pairing.policy().toTree());
    }

    private static Map<String, Object> difference(Pairing before, Pairing after) {
        var was = before.toTree();
        var difference = new LinkedHashMap<String, Object>();
        after.toTree().forEach((field, value) -> {
            if (!field.equals("updatedAt") && !Objects.equals(was.get(field), value)) {
                difference.put(field, Map.of("before", String.valueOf(was.get(field)), "after", String.valueOf(value)));
            }
        });
        return difference;
    }
}
