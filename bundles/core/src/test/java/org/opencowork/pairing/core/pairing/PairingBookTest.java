package org.opencowork.pairing.core.pairing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.opencowork.pairing.api.Pairing;
import org.opencowork.pairing.api.PairingStatus;
import org.opencowork.pairing.api.Sentence;
import org.opencowork.pairing.api.store.StoreException;
import org.opencowork.pairing.core.bench.Doubles;
import org.opencowork.pairing.core.bench.PlainPairing;

/** What is seen of the pairings, and what of that is on disk. */
final class PairingBookTest {

    private final Doubles doubles = Doubles.fresh();
    private PairingBook book;

    @BeforeEach
    void fill() throws Exception {
        book = PairingBook.open(doubles.pairings(), doubles.journal());
        book.add(PlainPairing.of("p-1"));
    }

    @Test
    void showsNoChangeThatIsNotOnDisk() {
        doubles.pairings().full(true);

        assertThatThrownBy(() -> book.change("p-1", PairingBookTest::inError)).isInstanceOf(StoreException.class);

        assertThat(seen()).isEqualTo(PairingStatus.DISABLED);
        assertThat(book.isBehind()).isFalse();
    }

    @Test
    void showsWhatHasComeTrueAndWritesItLater() throws Exception {
        doubles.pairings().full(true);
        assertThatThrownBy(() -> book.note("p-1", PairingBookTest::inError)).isInstanceOf(StoreException.class);
        assertThat(seen()).isEqualTo(PairingStatus.ERROR);
        assertThat(kept()).isEqualTo(PairingStatus.DISABLED);
        assertThat(book.isBehind()).isTrue();
        assertThatThrownBy(() -> book.catchUp()).isInstanceOf(StoreException.class);

        doubles.pairings().full(false);
        book.catchUp();

        assertThat(kept()).isEqualTo(PairingStatus.ERROR);
        assertThat(book.isBehind()).isFalse();
    }

    private PairingStatus seen() {
        return book.find("p-1").orElseThrow().status();
    }

    private PairingStatus kept() {
        return doubles.pairings().load().get(0).status();
    }

    private static Pairing inError(Pairing pairing) {
        return Edit.of(pairing)
                .status(PairingStatus.ERROR, Sentence.of("test.trouble", "broken"))
                .build();
    }
}
