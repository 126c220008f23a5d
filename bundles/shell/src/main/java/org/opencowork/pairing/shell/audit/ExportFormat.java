package org.opencowork.pairing.shell.audit;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.opencowork.pairing.api.audit.AuditEntry;

/** In what form an entry is given to others. */
public enum ExportFormat {
    /** The entry as it is. */
    JSONL,
    /** An event of the Open Cybersecurity Schema Framework. */
    OCSF;

    /** Returns the format of this name, as a person writes it. */
    public static Optional<ExportFormat> named(String name) {
        return Arrays.stream(values())
                .filter(format -> format.name().toLowerCase(Locale.ROOT).equals(name))
                .findFirst();
    }

    /** Returns the entry as a JSON tree. */
    public Map<String, Object> tree(AuditEntry entry) {
        return this == OCSF ? Ocsf.event(entry) : entry.toTree();
    }
}
