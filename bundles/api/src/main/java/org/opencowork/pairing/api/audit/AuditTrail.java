package org.opencowork.pairing.api.audit;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.osgi.annotation.versioning.ConsumerType;

/** Reads back what was written. Thread-safe. */
@ConsumerType
public interface AuditTrail {

    /** Returns the newest entries that the filter admits, oldest of them first; a long log may take a minute. */
    List<AuditEntry> matching(AuditFilter filter, int limit) throws AuditException;

    /** Returns the newest entries, oldest of them first; of one pairing, or of all if {@code pairingId} is null. */
    default List<AuditEntry> latest(@Nullable String pairingId, int limit) throws AuditException {
        return matching(AuditFilter.ofPairing(pairingId), limit);
    }

    /** Checks the whole chain. */
    AuditVerdict verify() throws AuditException;

    /** Says what is known of the chain, and checks no more of it than takes a second. */
    default AuditVerdict health() throws AuditException {
        return verify();
    }
}
