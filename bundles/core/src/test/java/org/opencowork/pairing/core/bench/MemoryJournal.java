package org.opencowork.pairing.core.bench;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.opencowork.pairing.api.store.CommandJournal;
import org.opencowork.pairing.api.store.JournalEntry;
import org.opencowork.pairing.api.store.StoreException;

/** A command journal in memory. */
public final class MemoryJournal implements CommandJournal {

    private record Key(String pairingId, String commandId) {}

    private final Chronicle chronicle;
    private final Map<Key, JournalEntry> entries = new LinkedHashMap<>();
    private final Map<String, Long> cursors = new HashMap<>();
    private final Script<StoreException> script = new Script<>();

    MemoryJournal(Chronicle chronicle) {
        this.chronicle = chronicle;
    }

    @Override
    public synchronized Optional<JournalEntry> find(String pairingId, String commandId) {
        return Optional.ofNullable(entries.get(new Key(pairingId, commandId)));
    }

    @Override
    public synchronized void write(JournalEntry entry) throws StoreException {
        script.play(entry.state().name());
        var kept = entries.get(new Key(entry.pairingId(), entry.commandId()));
        if (kept != null && kept.state().compareTo(entry.state()) > 0) {
            throw new StoreException("the kept entry has come further");
        }
        entries.put(new Key(entry.pairingId(), entry.commandId()), entry);
        chronicle.note("journal " + entry.state() + " " + entry.commandId());
    }

    @Override
    public synchronized List<JournalEntry> above(String pairingId, long sequence) {
        return entries.values().stream()
                .filter(entry -> entry.pairingId().equals(pairingId) && entry.sequence() > sequence)
                .sorted(Comparator.comparingLong(JournalEntry::sequence))
                .toList();
    }

    @Override
    public synchronized long cursor(String pairingId) {
        return cursors.getOrDefault(pairingId, 0L);
    }

    @Override
    public synchronized void moveCursor(String pairingId, long sequence) {
        cursors.merge(pairingId, sequence, Math::max);
    }

    @Override
    public synchronized void forget(Instant deliveredBefore) {
        entries.values()
                .removeIf(entry -> entry.state() == JournalEntry.State.DELIVERED
                        && entry.changedAt().isBefore(deliveredBefore)
                        && entry.sequence() <= cursor(entry.pairingId()));
    }

    /** Makes each entry of this state fail until {@link #heal}. */
    public void fail(JournalEntry.State state) {
        script.fail(state.name(), new StoreException("The disk is full."));
    }

    /** Ends the failing. */
    public void heal(JournalEntry.State state) {
        script.heal(state.name());
    }

    /** Makes the next entry of this state fail. */
    public void failNext(JournalEntry.State state) {
        script.failNext(state.name(), new StoreException("The disk is full."));
    }
}
