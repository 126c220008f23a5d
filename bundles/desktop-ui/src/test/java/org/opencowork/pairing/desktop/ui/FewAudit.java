package org.opencowork.pairing.desktop.ui;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.opencowork.pairing.api.Actor;
import org.opencowork.pairing.api.audit.AuditAction;
import org.opencowork.pairing.api.audit.AuditEntry;
import org.opencowork.pairing.api.audit.AuditFilter;
import org.opencowork.pairing.api.audit.AuditTrail;
import org.opencowork.pairing.api.audit.AuditVerdict;

/** An audit with one entry, whose chain is broken. */
final class FewAudit implements AuditTrail {

    @Override
    public List<AuditEntry> matching(AuditFilter filter, int limit) {
        return List.of(new AuditEntry(
                "a-1",
                "p-1",
                AuditAction.COMMAND_COMPLETED.wire(),
                new Actor("u-7", "Anna"),
                "ses_4c1f",
                "c-1",
                null,
                Map.of(),
                Instant.now()));
    }

    @Override
    public AuditVerdict verify() {
        return new AuditVerdict(false, 1, "Entry 2 was cut off.");
    }
}
