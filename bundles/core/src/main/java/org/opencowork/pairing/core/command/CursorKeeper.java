package org.opencowork.pairing.core.command;

import java.time.Duration;
import org.opencowork.pairing.api.store.CommandJournal;
import org.opencowork.pairing.api.store.JournalEntry;
import org.opencowork.pairing.api.store.StoreException;
import org.opencowork.pairing.core.pairing.PairingBook;

/** Keeps a pairing's cursor in memory, in the journal and in sight, in step. Thread-safe. */
public final class CursorKeeper {

    private final String pairingId;
    private final CommandJournal journal;
    private final PairingBook book;
    private final Cursor cursor;

    private CursorKeeper(String pairingId, CommandJournal journal, PairingBook book, Cursor cursor) {
        this.pairingId = pairingId;
        this.journal = journal;
        this.book = book;
        this.cursor = cursor;
    }

    /**
     * Goes on where the journal stands.
     *
     * @param lease for how long a command may be hidden behind an answer that was lost, also before a crash
     */
    public static CursorKeeper open(String pairingId, CommandJournal journal, PairingBook book, Duration lease)
            throws StoreException {
        var now = System.nanoTime();
        var position = journal.cursor(pairingId);
        var open = journal.above(pairingId, position);
        var untouched = position == 0 && open.isEmpty();
        var cursor = new Cursor(position, lease.toNanos(), untouched ? now : now + lease.toNanos());
        for (var entry : open) {
            cursor.seen(entry.sequence(), entry.commandId(), now);
        }
        for (var entry : open) {
            if (entry.state() == JournalEntry.State.DELIVERED) {
                cursor.settled(entry.sequence(), entry.commandId());
            }
        }
        return new CursorKeeper(pairingId, journal, book, cursor);
    }

    /** Returns the cursor. */
    public synchronized long position() {
        return cursor.position();
    }

    synchronized void seen(long sequence, String id) {
        cursor.seen(sequence, id, System.nanoTime());
    }

    synchronized void settled(long sequence, String id) throws StoreException {
        var before = cursor.position();
        cursor.settled(sequence, id);
        keep(before);
    }

    /** A claim came back whole, and its commands have been seen. */
    public synchronized void answered(long askedAtNanos) throws StoreException {
        var before = cursor.position();
        cursor.answered(askedAtNanos);
        keep(before);
    }

    /** The answer to a claim was lost. */
    public synchronized void answerLost() {
        cursor.answerLost(System.nanoTime());
    }

    private void keep(long before) throws StoreException {
        if (cursor.position() > before) {
            journal.moveCursor(pairingId, cursor.position());
            book.showCursor(pairingId, cursor.position());
        }
    }
}
