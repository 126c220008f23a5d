package org.opencowork.pairing.api.audit;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.opencowork.pairing.api.Tree;

/**
 * Some entries of the audit, and where it goes on.
 *
 * @param entries oldest first; a page may have none though another one follows
 * @param heads where the chain stood behind each of the entries; empty of an audit that keeps none
 * @param next what to ask for the next page with, of no meaning to anybody else; null at the end of the audit
 */
public record AuditPage(
        List<AuditEntry> entries,
        List<AuditHead> heads,
        @Nullable String next) {

    /** Copies the lists. */
    public AuditPage {
        entries = List.copyOf(entries);
        heads = List.copyOf(heads);
    }

    /** Returns the entries as JSON trees, each with its number and its hash where there is a chain. */
    public List<Map<String, Object>> toTrees() {
        return IntStream.range(0, entries.size()).mapToObj(this::tree).toList();
    }

    /** Returns the number and the hash of the entry at this place on the page, or empty where there is no chain. */
    public Optional<AuditHead> head(int at) {
        return heads.isEmpty() ? Optional.empty() : Optional.of(heads.get(at));
    }

    private Map<String, Object> tree(int at) {
        var tree = new LinkedHashMap<String, @Nullable Object>(entries.get(at).toTree());
        head(at).ifPresent(head -> {
            tree.put("seq", head.entries());
            tree.put("hash", head.hash());
        });
        return Tree.unmodifiable(tree);
    }

    /** Of an audit that keeps no chain. */
    public AuditPage(List<AuditEntry> entries, @Nullable String next) {
        this(entries, List.of(), next);
    }
}
