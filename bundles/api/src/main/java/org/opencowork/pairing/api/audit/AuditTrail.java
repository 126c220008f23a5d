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

    /**
     * Returns the next entries that the filter admits, from the oldest on; without a cursor it begins at the first.
     *
     * @param cursor what the page before gave as its next
     * @param limit how many entries a page has at most
     * @throws AuditException if the cursor is none of this audit's, too
     */
    default AuditPage page(AuditFilter filter, @Nullable String cursor, int limit) throws AuditException {
        try {
            var all = matching(filter, Integer.MAX_VALUE);
            var from = cursor == null ? 0 : Math.min(all.size(), Integer.parseUnsignedInt(cursor));
            var to = Math.min(all.size(), from + limit);
            return new AuditPage(all.subList(from, to), to < all.size() ? Integer.toString(to) : null);
        } catch (NumberFormatException foreign) {
            throw new AuditException("This is no place in the audit; begin again without one.", foreign);
        }
    }

    /** Checks the whole chain. */
    AuditVerdict verify() throws AuditException;

    /** Says what is known of the chain, and checks no more of it than takes a second. */
    default AuditVerdict health() throws AuditException {
        return verify();
    }
}
