package org.opencowork.pairing.audit.file;

import java.nio.file.Path;
import org.opencowork.pairing.api.audit.AuditException;

/** Says what to do about an audit that does not take or give entries. */
final class Unusable {

    private Unusable() {}

    static AuditException of(Path directory, Throwable failure) {
        return new AuditException(
                "The audit in " + directory + " cannot be written or read: see whether its disk is full, and that the "
                        + "directory belongs to you. No command runs until then; it goes on by itself.",
                failure);
    }
}
