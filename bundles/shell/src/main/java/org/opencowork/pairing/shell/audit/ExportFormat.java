package org.opencowork.pairing.shell.audit;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
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
        return this == JSONL
                ? page.toTrees()
                : IntStream.range(0, page.entries().size())
                        .mapToObj(at ->
                                Ocsf.event(page.entries().get(at), page.head(at).orElse(null)))
                        .toList();
    }
}
