package org.opencowork.pairing.itests.crash;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.opencowork.pairing.api.store.CommandJournal;
import org.opencowork.pairing.api.store.JournalEntry;
import org.opencowork.pairing.api.store.StoreException;

/** A journal at whose boundaries the process can be killed, and that leaves a trace of them. Thread-safe. */
final class WatchedJournal implements CommandJournal {

    private final CommandJournal journal;
    private final Crash crash;
    private final Trace trace;
    private final Map<Long, String> idsBySequence = new ConcurrentHashMap<>();

    WatchedJournal(CommandJournal journal, Crash crash, Trace trace) {
        this.journal = journal;
        this.crash = crash;
        this.trace = trace;
    }

    @Override
    public Optional<JournalEntry> find(String pairingId, String commandId) throws StoreException {
        return journal.find(pairingId, commandId);
    }

    @Override
    public void write(JournalEntry entry) throws StoreException {
        idsBySequence.put(entry.sequence(), entry.commandId());
        switch (entry.state()) {
            case STARTED -> started(entry);
            case FINISHED -> finished(entry);
            case DELIVERED -> delivered(entry);
        }
    }

    private void started(JournalEntry entry) throws StoreException {
        crash.at(CrashPoint.ACCEPTED, entry.commandId());
        trace.add(Trace.BEGUN, entry.commandId());
        journal.write(entry);
        crash.at(CrashPoint.BEGUN, entry.commandId());
    }

    private void finished(JournalEntry entry) throws StoreException {
        crash.at(CrashPoint.ENDED, entry.commandId());
        trace.add(Trace.ENDED, entry.commandId());
        journal.write(entry);
        crash.at(CrashPoint.KEPT, entry.commandId());
    }

    private void delivered(JournalEntry entry) throws StoreException {
        journal.write(entry);
        crash.at(CrashPoint.DELIVERED, entry.commandId());
    }

    @Override
    public List<JournalEntry> above(String pairingId, long sequence) throws StoreException {
        return journal.above(pairingId, sequence);
    }

    @Override
    public long cursor(String pairingId) throws StoreException {
        return journal.cursor(pairingId);
    }

    @Override
    public void moveCursor(String pairingId, long sequence) throws StoreException {
        journal.moveCursor(pairingId, sequence);
        crash.at(CrashPoint.PASSED, idsBySequence.getOrDefault(sequence, ""));
    }

    @Override
    public void forget(Instant deliveredBefore) throws StoreException {
        journal.forget(deliveredBefore);
    }
}
