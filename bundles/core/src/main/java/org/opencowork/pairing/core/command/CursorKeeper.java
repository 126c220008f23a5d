package org.opencowork.pairing.core.command;

import java.time.Duration;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongSupplier;
import org.opencowork.pairing.api.store.CommandJournal;
import org.opencowork.pairing.api.store.JournalEntry;
import org.opencowork.pairing.api.store.StoreException;
import org.opencowork.pairing.core.pairing.PairingBook;

/**
 * Keeps a pairing's cursor in memory, in the journal and in sight. Thread-safe.
 *
 * <p>What is told of it is on disk. One thread at a time writes it down, as far as it has come by then; the others do
 * not wait for that, as an older cursor in the journal is made up for by its entries.
 */
public final class CursorKeeper {

    private final String pairingId;
    private final CommandJournal journal;
    private final PairingBook book;
    private final Cursor cursor;
    private final LongSupplier nanos;
    private final ReentrantLock writing = new ReentrantLock();
    private volatile long kept;

    private CursorKeeper(
            String pairingId,
            CommandJournal journal,
            PairingBook book,
            Cursor cursor,
            LongSupplier nanos,
            long position) {
        this.pairingId = pairingId;
        this.journal = journal;
        this.book = book;
        this.cursor = cursor;
        this.nanos = nanos;
        kept = position;
    }

    /**
     * Goes on where the journal stands.
     *
     * @param lease for how long a command may be hidden behind an answer that was lost, also before a crash
     * @param nanos the monotonic clock
     */
    public static CursorKeeper open(
            String pairingId, CommandJournal journal, PairingBook book, Duration lease, LongSupplier nanos)
            throws StoreException {
        var now = nanos.getAsLong();
        var position = journal.cursor(pairingId);
        var open = journal.above(pairingId, position);
        var cursor = new Cursor(position, lease.toNanos(), isNew(book, pairingId) ? now : now + lease.toNanos());
        for (var entry : open) {
            cursor.seen(entry.sequence(), entry.commandId(), now);
        }
        for (var entry : open) {
            if (entry.state() == JournalEntry.State.DELIVERED) {
                cursor.settled(entry.sequence(), entry.commandId());
            }
        }
        return new CursorKeeper(pairingId, journal, book, cursor, nanos, position);
    }

    /** Tells whether no broker was ever greeted, and so none asked for commands that a crash may have hidden. */
    private static boolean isNew(PairingBook book, String pairingId) {
        return book.find(pairingId)
                .filter(pairing -> pairing.presence().lastConnectedAt() == null)
                .isPresent();
    }

    /** Returns the cursor, as far as it is on disk. */
    public long position() {
        return kept;
    }

    /** Tells whether the cursor has passed a sequence, so that whatever has it was settled. */
    synchronized boolean passed(long sequence) {
        return sequence <= cursor.position();
    }

    synchronized void seen(long sequence, String id) {
        cursor.seen(sequence, id, nanos.getAsLong());
    }

    void settled(long sequence, String id) throws StoreException {
        synchronized (this) {
            cursor.settled(sequence, id);
        }
        keep();
    }

    /** A claim came back whole, and its commands have been seen. */
    public void answered(long askedAtNanos) throws StoreException {
        synchronized (this) {
            cursor.answered(askedAtNanos);
        }
        keep();
    }

    /** The answer to a claim was lost. */
    public synchronized void answerLost() {
        cursor.answerLost(nanos.getAsLong());
    }

    /** Whoever comes while another thread writes leaves it to that thread, which looks again afterwards. */
    private void keep() throws StoreException {
        while (reached() > kept && writing.tryLock()) {
            try {
                keep(reached());
            } finally {
                writing.unlock();
            }
        }
    }

    private void keep(long position) throws StoreException {
        if (position > kept) {
            journal.moveCursor(pairingId, position);
            kept = position;
            book.showCursor(pairingId, position);
        }
    }

    private synchronized long reached() {
        return cursor.position();
    }
}
