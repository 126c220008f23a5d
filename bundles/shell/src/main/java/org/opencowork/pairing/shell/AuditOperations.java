package org.opencowork.pairing.shell;

import java.util.Map;
import org.opencowork.pairing.api.audit.AuditEntry;
import org.opencowork.pairing.api.audit.AuditException;
import org.opencowork.pairing.api.desktop.PairingException;
import org.opencowork.pairing.api.desktop.PairingException.Reason;

/** Reading the audit, and checking that it is whole. */
final class AuditOperations {

    private static final int USUAL_ENTRIES = 50;
    private static final int MOST_ENTRIES = 1_000;

    private final Ports ports;

    AuditOperations(Ports ports) {
        this.ports = ports;
    }

    Map<String, Operation> byName() {
        return Map.of("audit", this::latest, "audit.verify", arguments -> verify());
    }

    private Object latest(Arguments arguments) throws PairingException {
        var pairing = arguments.optionalText("pairing").orElse(null);
        var limit = arguments.whole("limit", USUAL_ENTRIES, MOST_ENTRIES);
        try {
            return ports.trail().latest(pairing, limit).stream()
                    .map(AuditEntry::toTree)
                    .toList();
        } catch (AuditException unreadable) {
            throw unavailable(unreadable);
        }
    }

    private Object verify() throws PairingException {
        try {
            var verdict = ports.trail().verify();
            return Map.of("whole", verdict.whole(), "entries", verdict.entries(), "finding", verdict.finding());
        } catch (AuditException unreadable) {
            throw unavailable(unreadable);
        }
    }

    private static PairingException unavailable(AuditException unreadable) {
        return new PairingException(Reason.UNAVAILABLE, String.valueOf(unreadable.getMessage()), unreadable);
    }
}
