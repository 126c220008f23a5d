package org.opencowork.pairing.tck;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.opencowork.pairing.api.store.RegisteredSession;
import org.opencowork.pairing.api.store.SessionRegistry;

/** What every {@link SessionRegistry} keeps to. */
public abstract class SessionRegistryContract {

    private static final RegisteredSession MADE = new RegisteredSession("ses_made", "p-1", Examples.NOON);
    private static final RegisteredSession ADOPTED =
            new RegisteredSession("ses_adopted", null, Examples.NOON.minusNanos(1));

    /** Returns a new, empty registry. */
    protected abstract SessionRegistry newStore() throws Exception;

    @Test
    void knowsNoSessionAtFirst() throws Exception {
        var registry = newStore();

        assertThat(registry.find("ses_made")).isEmpty();
        assertThat(registry.list()).isEmpty();
    }

    @Test
    void knowsWhichPairingMadeASessionAndWhichOneThePersonAdopted() throws Exception {
        var registry = newStore();

        registry.add(MADE);
        registry.add(ADOPTED);

        assertThat(registry.find("ses_made")).contains(MADE);
        assertThat(registry.find("ses_adopted")).contains(ADOPTED);
    }

    @Test
    void listsTheOldestFirst() throws Exception {
        var registry = newStore();

        registry.add(MADE);
        registry.add(ADOPTED);

        assertThat(registry.list()).containsExactly(ADOPTED, MADE);
    }

    @Test
    void leavesASessionThatAlreadyTakesPartAsItIs() throws Exception {
        var registry = newStore();
        registry.add(MADE);

        registry.add(new RegisteredSession("ses_made", "p-2", Examples.NOON.plusSeconds(1)));

        assertThat(registry.list()).containsExactly(MADE);
    }

    @Test
    void takesASessionOut() throws Exception {
        var registry = newStore();
        registry.add(MADE);
        registry.add(ADOPTED);

        registry.remove("ses_made");
        registry.remove("ses_never");

        assertThat(registry.list()).containsExactly(ADOPTED);
    }
}
