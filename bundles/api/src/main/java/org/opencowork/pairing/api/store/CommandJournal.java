package org.opencowork.pairing.api.store;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * Remembers what became of each command, so that none has its effect twice and none is lost.
 *
 * <p>Thread-safe; durable when a call returns. Calls that come at the same moment may share one flush.
 */
@ConsumerType
public interface CommandJournal {

    /** Returns what is known of the command, or empty if it was never seen or has been forgotten. */
    Optional<JournalEntry> find(String pairingId, String commandId) throws StoreException;

    /**
     * Writes the entry, replacing an earlier one of its pairing and command id. A state never goes back.
     *
     * @throws StoreException also if the kept entry is in a later state; nothing is changed then
     */
    void write(JournalEntry entry) throws StoreException;

    /**
     * Writes entries as {@link #write} does, with one flush where it can. After a failure some of them may have been
     * written; to write them again does no harm.
     */
    default void writeAll(List<JournalEntry> entries) throws StoreException {
        for (var entry : entries) {
            write(entry);
        }
    }

    /** Returns the entries above a sequence, lowest first. */
    List<JournalEntry> above(String pairingId, long sequence) throws StoreException;

    /** Returns how far the commands of the pairing have been settled; 0 at first. */
    long cursor(String pairingId) throws StoreException;

    /** Moves the cursor up; a lower value than the kept one changes nothing. */
    void moveCursor(String pairingId, long sequence) throws StoreException;

    /** Forgets entries at or below the cursor that were delivered before the instant. */
    void forget(Instant deliveredBefore) throws StoreException;
}
