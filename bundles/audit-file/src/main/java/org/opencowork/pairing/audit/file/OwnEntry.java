package org.opencowork.pairing.audit.file;

import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.opencowork.pairing.api.Actor;
import org.opencowork.pairing.api.audit.AuditAction;
import org.opencowork.pairing.api.audit.AuditEntry;

/** What the audit writes into itself about itself. */
final class OwnEntry {

    /** Nobody asked for it. */
    static final Actor ACTOR = Actor.UNKNOWN;

    private OwnEntry() {}

    static AuditEntry of(AuditAction action, String finding, Clock clock) {
        var id = UUID.randomUUID().toString();
        return new AuditEntry(id, null, action.wire(), ACTOR, null, null, finding, Map.of(), clock.instant());
    }
}
