package org.opencowork.pairing.store.sqlite;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.opencowork.pairing.api.EventType;
import org.opencowork.pairing.api.PairingEvent;
import org.opencowork.pairing.api.store.JournalEntry;
import org.opencowork.pairing.api.store.StoreException;

/** A process of its own that writes with four threads, and prints what was acknowledged, until it is killed. */
final class WritingProcess {

    private static final int THREADS = 4;

    private WritingProcess() {}

    public static void main(String[] arguments) {
        var database = new Database(Path.of(arguments[0]), Clock.systemUTC());
        for (var thread = 0; thread < THREADS; thread++) {
            var pairingId = "p-" + thread;
            new Thread(() -> write(database, pairingId)).start();
        }
    }

    private static void write(Database database, String pairingId) {
        var journal = new SqliteCommandJournal(database);
        var outbox = new SqliteEventOutbox(database, Long.MAX_VALUE, Clock.systemUTC());
        try {
            for (var i = 1; true; i++) {
                journal.write(new JournalEntry(
                        pairingId, "c-" + i, i, "prompt", null, JournalEntry.State.STARTED, Instant.EPOCH, null));
                outbox.append(pairingId, List.of(event(pairingId, i)));
                System.out.println(pairingId + " " + i);
            }
        } catch (StoreException failure) {
            System.out.println("failed " + failure.getMessage());
        }
    }

    private static PairingEvent event(String pairingId, int number) {
        return new PairingEvent("e-" + number, pairingId, EventType.SESSION_EVENT, "ses_1", null, Instant.EPOCH, null);
    }
}
