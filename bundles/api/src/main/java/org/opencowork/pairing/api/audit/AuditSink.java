package org.opencowork.pairing.api.audit;

import java.util.Optional;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * Where the audit is written.
 *
 * <p>Thread-safe; entries that come at the same moment may share one flush. Of several registered sinks, the one
 * with the highest {@code service.ranking} is used; with none no command runs.
 */
@ConsumerType
public interface AuditSink {

    /** Appends the entry; when this returns, it is on disk and in order. Blocks up to 10 s. */
    void append(AuditEntry entry) throws AuditException;

    /** Returns where its chain stands on disk; empty where it keeps none. Blocks up to 10 s. */
    default Optional<AuditHead> head() throws AuditException {
        return Optional.empty();
    }
}
