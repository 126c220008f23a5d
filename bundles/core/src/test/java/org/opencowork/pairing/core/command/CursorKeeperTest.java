package org.opencowork.pairing.core.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.opencowork.pairing.api.store.JournalEntry;
import org.opencowork.pairing.api.store.JournalEntry.State;
import org.opencowork.pairing.api.store.StoreException;
import org.opencowork.pairing.core.bench.Doubles;
import org.opencowork.pairing.core.pairing.PairingBook;
import org.opencowork.pairing.core.port.Ports;

final class CursorKeeperTest {

    private static final String PAIRING = "p-1";
    private static final Duration LEASE = Duration.ofSeconds(30);

    private final Ports ports = Doubles.fresh().ports();
    private PairingBook book;
    private long now;

    @BeforeEach
    void pair() throws Exception {
        book = PairingBook.open(ports.pairings(), ports.journal());
        book.add(DeciderTest.anyPairing());
    }

    @AfterEach
    void close() {
        ports.timer().close();
    }

    @Property(tries = 300, shrinking = ShrinkingMode.OFF)
    void losesNothingAndFollowsWhateverHappens(@ForAll long seed) throws Exception {
        var story = new CursorStory(seed);
        for (var step = 0; step < 150; step++) {
            story.step();
        }
        story.end();
    }

    @Test
    void countsAResultAsDeliveredThatTheBrokerNoLongerAsksFor() throws Exception {
        write("c-1", 1, State.FINISHED);
        var cursor = open();

        nothingComesAt(cursor, 59);
        assertThat(cursor.position()).isZero();
        nothingComesAt(cursor, 60);

        assertThat(cursor.position()).isEqualTo(1);
        assertThat(ports.journal().find(PAIRING, "c-1")).get().satisfies(entry -> {
            assertThat(entry.state()).isEqualTo(State.DELIVERED);
            assertThat(entry.result()).containsEntry("ok", true);
        });
        assertThat(ports.journal().cursor(PAIRING)).isEqualTo(1);
    }

    @Test
    void passesACommandThatWasBegunAndIsNotSentAgainButDoesNotForgetIt() throws Exception {
        write("c-1", 1, State.STARTED);
        var cursor = open();

        nothingComesAt(cursor, 60);

        assertThat(cursor.position()).isEqualTo(1);
        assertThat(ports.journal().find(PAIRING, "c-1"))
                .map(JournalEntry::state)
                .contains(State.STARTED);
    }

    @Test
    void doesNotGoWhereACommandCameFromThatWasNeverBegun() throws Exception {
        var cursor = open();
        cursor.seen(1_000_000, "c-odd", Duration.ZERO);

        nothingComesAt(cursor, 60);

        assertThat(cursor.position()).isZero();
        assertThat(cursor.proofNanos(id -> false)).isEmpty();
    }

    @Test
    void doesNotGoWhereACommandThatWasSettledCameAgainUnderAnotherNumber() throws Exception {
        write("c-1", 1, State.DELIVERED);
        var cursor = open();
        cursor.seen(1_000_000, "c-1", Duration.ZERO);

        nothingComesAt(cursor, 60);

        assertThat(cursor.position()).isEqualTo(1);
        assertThat(cursor.proofNanos(id -> false)).isEmpty();
    }

    private CursorKeeper open() throws StoreException {
        return CursorKeeper.open(PAIRING, ports, book, LEASE, () -> now);
    }

    private void nothingComesAt(CursorKeeper cursor, long seconds) throws StoreException {
        now = Duration.ofSeconds(seconds).toNanos();
        cursor.asking();
        cursor.nothingCame(now, id -> false);
        cursor.ended(true);
    }

    private void write(String id, long sequence, State state) throws StoreException {
        var result = state == State.STARTED ? null : Map.<String, Object>of("ok", true);
        ports.journal().write(new JournalEntry(PAIRING, id, sequence, "status", null, state, Instant.EPOCH, result));
    }
}
