package org.opencowork.pairing.audit.file;

import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.opencowork.pairing.api.Actor;
import org.opencowork.pairing.api.audit.AuditAction;
import org.opencowork.pairing.api.audit.AuditEntry;

/** What the audit writes into itself about itself. */
final class OwnEntry {

    private OwnEntry() {}

    static AuditEntry of(AuditAction action, String finding, Clock clock) {
        var id = UUID.randomUUID().toString();
        return new AuditEntry(id, null, action.wire(), Actor.UNKNOWN, null, null, finding, Map.of(), clock.instant());
    }
}
