package org.opencowork.pairing.shell.audit;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.opencowork.pairing.api.Tree;
import org.opencowork.pairing.api.audit.AuditEntry;
import org.opencowork.pairing.api.audit.AuditHead;
import org.opencowork.pairing.api.audit.AuditPage;

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

    /** Returns the entries of a page as JSON trees, with their numbers and hashes where there is a chain. */
    public List<Map<String, Object>> trees(AuditPage page) {
        return IntStream.range(0, page.entries().size())
                .mapToObj(at -> tree(
                        page.entries().get(at),
                        page.heads().isEmpty() ? null : page.heads().get(at)))
                .toList();
    }

    Map<String, Object> tree(AuditEntry entry, @Nullable AuditHead head) {
        if (this == OCSF) {
            return Ocsf.event(entry, head);
        }
        var tree = new LinkedHashMap<String, @Nullable Object>(entry.toTree());
        if (head != null) {
            tree.put("seq", head.entries());
            tree.put("hash", head.hash());
        }
        return Tree.unmodifiable(tree);
    }
}
