package org.opencowork.pairing.api.audit;

import java.util.List;
import org.jspecify.annotations.Nullable;

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

    /** Of an audit that keeps no chain. */
    public AuditPage(List<AuditEntry> entries, @Nullable String next) {
        this(entries, List.of(), next);
    }
}
