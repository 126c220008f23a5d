package org.opencowork.pairing.tck;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.opencowork.pairing.api.store.PairingStore;

/** What every {@link PairingStore} keeps to. */
public abstract class PairingStoreContract {

    /** Returns a new, empty store. */
    protected abstract PairingStore newStore() throws Exception;

    @Test
    void isEmptyAtFirst() throws Exception {
        assertThat(newStore().load()).isEmpty();
    }

    @Test
    void givesBackEveryFieldAsItWas() throws Exception {
        var store = newStore();
        var plain = Examples.pairing("p-1", Examples.NOON);
        var full = Examples.fullPairing("p-2", Examples.NOON.plusSeconds(1));

        store.save(plain);
        store.save(full);

        assertThat(store.load()).containsExactly(plain, full);
    }

    @Test
    void replacesARecordOfTheSameId() throws Exception {
        var store = newStore();
        store.save(Examples.pairing("p-1", Examples.NOON));

        store.save(Examples.fullPairing("p-1", Examples.NOON));

        assertThat(store.load()).containsExactly(Examples.fullPairing("p-1", Examples.NOON));
    }

    @Test
    void givesBackTheOldestFirstHoweverTheyWereSaved() throws Exception {
        var store = newStore();
        var second = Examples.pairing("a", Examples.NOON.plusNanos(1));
        var first = Examples.pairing("b", Examples.NOON);

        store.save(second);
        store.save(first);
        store.save(second);

        assertThat(store.load()).containsExactly(first, second);
    }
}
