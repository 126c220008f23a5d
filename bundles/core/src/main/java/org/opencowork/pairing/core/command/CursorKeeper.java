package org.opencowork.pairing.core.command;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongSupplier;
import java.util.function.Predicate;
import org.opencowork.pairing.api.store.CommandJournal;
import org.opencowork.pairing.api.store.JournalEntry;
import org.opencowork.pairing.api.store.StoreException;
import org.opencowork.pairing.core.pairing.PairingBook;
import org.opencowork.pairing.core.port.Ports;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps a pairing's cursor in memory, in the journal and in sight. Thread-safe.
 *
 * <p>What is told of it is on disk. One thread at a time writes it down, as far as it has come by then; the others do
 * not wait for that, as an older cursor in the journal is made up for by its entries.
 */
public final class CursorKeeper {

    private static final Logger LOG = LoggerFactory.getLogger(CursorKeeper.class);

    private final String pairingId;
    private final CommandJournal journal;
    private final PairingBook book;
    private final InstantSource clock;
    private final LongSupplier nanos;
    private final Cursor cursor;
    private final ReentrantLock writing = new ReentrantLock();
    private volatile long kept;

    private CursorKeeper(
            String pairingId, Ports ports, PairingBook book, LongSupplier nanos, Cursor cursor, long position) {
        this.pairingId = pairingId;
        journal = ports.journal();
        this.book = book;
        clock = ports.clock();
        this.nanos = nanos;
        this.cursor = cursor;
        kept = position;
    }

    /**
     * Goes on where the journal stands.
     *
     * @param lease the lease that is asked for, also before a crash
     * @param nanos the monotonic clock
     */
    public static CursorKeeper open(String pairingId, Ports ports, PairingBook book, Duration lease, LongSupplier nanos)
            throws StoreException {
        var now = nanos.getAsLong();
        var position = ports.journal().cursor(pairingId);
        var open = ports.journal().above(pairingId, position);
        var cursor = new Cursor(position, lease, isNew(book, pairingId) ? null : now);
        for (var entry : open) {
            cursor.seen(entry.sequence(), entry.commandId(), now);
        }
        for (var entry : open) {
            if (entry.state() == JournalEntry.State.DELIVERED) {
                cursor.settled(entry.sequence(), entry.commandId());
            }
        }
        return new CursorKeeper(pairingId, ports, book, nanos, cursor, position);
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

    /**
     * A command was delivered to us.
     *
     * @param lease how long its lease lasts from now on
     */
    synchronized void seen(long sequence, String id, Duration lease) {
        cursor.leased(lease);
        cursor.seen(sequence, id, nanos.getAsLong());
    }

    /** These commands have ended, and the broker has their results. */
    void settled(List<JournalEntry> entries) throws StoreException {
        synchronized (this) {
            entries.forEach(entry -> cursor.settled(entry.sequence(), entry.commandId()));
        }
        keep();
    }

    /** A claim leaves; {@link #ended} tells what became of it. */
    public synchronized void asking() {
        cursor.asking();
    }

    /** A claim has ended, and what it brought was seen; {@code whole} unless its answer was lost. */
    public synchronized void ended(boolean whole) {
        cursor.ended(whole, nanos.getAsLong());
    }

    /**
     * The claim that is about to end brought no command, and the broker had nothing else to keep back.
     *
     * @param busy tells of a command id whether we are busy with it
     */
    public void nothingCame(long askedNanos, Predicate<String> busy) throws StoreException {
        for (var missing : missing(askedNanos, busy)) {
            endWithoutBroker(missing);
        }
        synchronized (this) {
            cursor.nothingCame(askedNanos);
        }
        keep();
    }

    /** Returns from when on a claim may prove what lets the cursor go on; empty if nothing waits for that. */
    public synchronized OptionalLong proofNanos(Predicate<String> busy) {
        return cursor.proofNanos(busy);
    }

    private synchronized Iterable<Cursor.Came> missing(long askedNanos, Predicate<String> busy) {
        return cursor.missing(askedNanos, busy);
    }

    /**
     * The broker sends a command no more that it had sent us, so it has its result, though that was lost on us, or
     * wants none. A command that was only begun counts as settled, too; would it come again after all, the journal has
     * what is needed to find out about it.
     */
    private void endWithoutBroker(Cursor.Came missing) throws StoreException {
        var known = journal.find(pairingId, missing.id()).filter(entry -> entry.sequence() == missing.sequence());
        if (known.filter(entry -> entry.state() == JournalEntry.State.FINISHED).isPresent()) {
            LOG.info("The broker no longer asks for the result of command {}; it counts as delivered.", missing.id());
            journal.write(known.get().delivered(clock.instant()));
        }
        synchronized (this) {
            if (known.isPresent()) {
                cursor.settled(missing.sequence(), missing.id());
            } else {
                cursor.vanished(missing.sequence(), missing.id());
            }
        }
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
