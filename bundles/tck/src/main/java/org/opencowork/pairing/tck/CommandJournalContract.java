package org.opencowork.pairing.tck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.opencowork.pairing.api.store.CommandJournal;
import org.opencowork.pairing.api.store.JournalEntry;
import org.opencowork.pairing.api.store.StoreException;

/** What every {@link CommandJournal} keeps to. */
public abstract class CommandJournalContract {

    private static final String PAIRING = "p-1";
    private static final JournalEntry STARTED = Examples.started(PAIRING, "c-1", 5);
    private static final JournalEntry FINISHED = STARTED.finished(Examples.tree(), Examples.NOON.plusSeconds(1));
    private static final JournalEntry DELIVERED = FINISHED.delivered(Examples.NOON.plusSeconds(2));

    /** Returns a new, empty journal. */
    protected abstract CommandJournal newStore() throws Exception;

    @Test
    void knowsNothingOfACommandThatItNeverSaw() throws Exception {
        assertThat(newStore().find(PAIRING, "c-1")).isEmpty();
    }

    @Test
    void remembersEachStateWithEveryField() throws Exception {
        var journal = newStore();
        for (var state : new JournalEntry[] {STARTED, FINISHED, DELIVERED}) {
            journal.write(state);

            assertThat(journal.find(PAIRING, "c-1")).contains(state);
        }
    }

    @Test
    void keepsTheCommandsOfTwoPairingsApartThoughTheirIdsAreTheSame() throws Exception {
        var journal = newStore();
        var other = Examples.started("p-2", "c-1", 9);
        journal.write(DELIVERED);

        journal.write(other);

        assertThat(journal.find(PAIRING, "c-1")).contains(DELIVERED);
        assertThat(journal.find("p-2", "c-1")).contains(other);
    }

    @Test
    void writesManyEntriesLikeOneAfterTheOther() throws Exception {
        var journal = newStore();
        var other = Examples.started(PAIRING, "c-2", 9);
        journal.write(FINISHED);

        journal.writeAll(List.of(other, DELIVERED));

        assertThat(journal.find(PAIRING, "c-1")).contains(DELIVERED);
        assertThat(journal.find(PAIRING, "c-2")).contains(other);
        assertThatThrownBy(() -> journal.writeAll(List.of(FINISHED, other))).isInstanceOf(StoreException.class);
        assertThat(journal.find(PAIRING, "c-1")).contains(DELIVERED);
    }

    @Test
    void neverLetsAStateGoBack() throws Exception {
        var journal = newStore();
        journal.write(DELIVERED);

        assertThatThrownBy(() -> journal.write(FINISHED)).isInstanceOf(StoreException.class);
        assertThatThrownBy(() -> journal.write(STARTED)).isInstanceOf(StoreException.class);

        assertThat(journal.find(PAIRING, "c-1")).contains(DELIVERED);
    }

    @Test
    void mayReplaceAnEntryByOneInTheSameState() throws Exception {
        var journal = newStore();
        var again = FINISHED.finished(Map.of("ok", true), Examples.NOON);
        journal.write(FINISHED);

        journal.write(again);

        assertThat(journal.find(PAIRING, "c-1")).contains(again);
    }

    @Test
    void listsWhatIsAboveASequenceLowestFirst() throws Exception {
        var journal = newStore();
        var seventh = Examples.started(PAIRING, "c-7", 7);
        var sixth = Examples.started(PAIRING, "c-6", 6);
        journal.write(seventh);
        journal.write(DELIVERED);
        journal.write(sixth);
        journal.write(Examples.started("p-2", "c-8", 8));

        assertThat(journal.above(PAIRING, 5)).containsExactly(sixth, seventh);
        assertThat(journal.above(PAIRING, 0)).containsExactly(DELIVERED, sixth, seventh);
        assertThat(journal.above(PAIRING, 7)).isEmpty();
    }

    @Test
    void movesTheCursorUpOnly() throws Exception {
        var journal = newStore();
        assertThat(journal.cursor(PAIRING)).isZero();

        journal.moveCursor(PAIRING, 7);
        journal.moveCursor(PAIRING, 3);

        assertThat(journal.cursor(PAIRING)).isEqualTo(7);
        assertThat(journal.cursor("p-2")).isZero();
    }

    @Test
    void forgetsOnlyWhatIsDeliveredAndOldAndNotAboveTheCursor() throws Exception {
        var journal = newStore();
        journal.write(delivered("old", 1));
        journal.write(Examples.started(PAIRING, "started", 2));
        journal.write(Examples.started(PAIRING, "finished", 3).finished(Map.of(), Examples.NOON));
        journal.write(Examples.started(PAIRING, "fresh", 4).delivered(Examples.NOON.plusNanos(1)));
        journal.write(delivered("above", 5));
        journal.moveCursor(PAIRING, 4);

        journal.forget(Examples.NOON.plusNanos(1));

        assertThat(journal.above(PAIRING, 0))
                .extracting(JournalEntry::commandId)
                .containsExactly("started", "finished", "fresh", "above");
    }

    @Test
    void forgetsNothingOfAPairingWhoseCursorNeverMoved() throws Exception {
        var journal = newStore();
        journal.write(delivered("old", 1));

        journal.forget(Examples.NOON.plusSeconds(60));

        assertThat(journal.find(PAIRING, "old")).isPresent();
    }

    private static JournalEntry delivered(String commandId, long sequence) {
        return Examples.started(PAIRING, commandId, sequence).delivered(Examples.NOON);
    }
}
