package org.opencowork.pairing.api.audit;

import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Which entries are asked for; null asks for nothing in particular.
 *
 * @param action the word of the contract, or one that ends with a dot, such as {@code command.}, for all that begin so
 * @param since the first moment that counts
 * @param until the first moment that no longer counts
 * @param text what must be found, in any case of letters, in the reason, the actor, or an id
 */
public record AuditFilter(
        @Nullable String pairingId,
        @Nullable String action,
        @Nullable Instant since,
        @Nullable Instant until,
        @Nullable String text) {

    /** Asks for all entries of a pairing, or simply for all. */
    public static AuditFilter ofPairing(@Nullable String pairingId) {
        return new AuditFilter(pairingId, null, null, null, null);
    }

    /** Tells whether the entry is asked for. */
    public boolean admits(AuditEntry entry) {
        return (pairingId == null || pairingId.equals(entry.pairingId()))
                && isOfAction(entry.action())
                && (since == null || !entry.createdAt().isBefore(since))
                && (until == null || entry.createdAt().isBefore(until))
                && (text == null || mentions(entry, text));
    }

    private boolean isOfAction(String given) {
        return action == null || (action.endsWith(".") ? given.startsWith(action) : given.equals(action));
    }

    private static boolean mentions(AuditEntry entry, String text) {
        var sought = text.toLowerCase(Locale.ROOT);
        return holds(entry.reason(), sought)
                || holds(entry.actor().id(), sought)
                || holds(entry.actor().label(), sought)
                || holds(entry.pairingId(), sought)
                || holds(entry.sessionId(), sought)
                || holds(entry.commandId(), sought);
    }

    private static boolean holds(@Nullable String field, String sought) {
        return field != null && field.toLowerCase(Locale.ROOT).contains(sought);
    }
}
