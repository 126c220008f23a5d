package org.opencowork.pairing.desktop.ui.audit;

import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.opencowork.pairing.api.audit.AuditEntry;

/**
 * Which entries the person wants to see.
 *
 * @param pairingId of that pairing only; null for all
 * @param action of that kind only; null for all
 * @param since not older than that; null for all
 * @param text with that text somewhere; empty for all
 */
record AuditFilter(
        @Nullable String pairingId,
        @Nullable String action,
        @Nullable Instant since,
        String text) {

    /** Tells whether the entry is wanted. */
    boolean wants(AuditEntry entry) {
        return (pairingId == null || pairingId.equals(entry.pairingId()))
                && (action == null || action.equals(entry.action()))
                && (since == null || !entry.createdAt().isBefore(since))
                && (text.isBlank() || holds(entry, text.strip().toLowerCase(Locale.ROOT)));
    }

    private static boolean holds(AuditEntry entry, String wanted) {
        return holds(entry.action(), wanted)
                || holds(entry.reason(), wanted)
                || holds(entry.sessionId(), wanted)
                || holds(entry.commandId(), wanted)
                || holds(entry.actor().label(), wanted)
                || holds(entry.actor().id(), wanted)
                || (!entry.metadata().isEmpty() && holds(entry.metadata().toString(), wanted));
    }

    private static boolean holds(@Nullable String text, String wanted) {
        return text != null && text.toLowerCase(Locale.ROOT).contains(wanted);
    }
}
