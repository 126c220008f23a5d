package org.opencowork.pairing.tck;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.opencowork.pairing.api.Action;
import org.opencowork.pairing.api.Actor;
import org.opencowork.pairing.api.store.KeptProposal;
import org.opencowork.pairing.api.store.ProposalStore;

/** What every {@link ProposalStore} keeps to. */
public abstract class ProposalStoreContract {

    /** Returns a new, empty store. */
    protected abstract ProposalStore newStore() throws Exception;

    @Test
    void keepsNothingAtFirst() throws Exception {
        assertThat(newStore().load()).isEmpty();
    }

    @Test
    void givesBackEveryKindOfAnswerAsItWas() throws Exception {
        var store = newStore();
        var all = List.of(
                proposal("a", new Action.RespondPermission("per_1", true)),
                proposal("b", new Action.RespondPermission("per_2", false)),
                proposal("c", new Action.ReplyQuestion("que_1", List.of(List.of("Red", "\"é\""), List.of()))),
                proposal("d", new Action.RejectQuestion("que_2")));

        for (var proposal : all) {
            store.save(proposal);
        }

        assertThat(store.load()).isEqualTo(all);
    }

    @Test
    void keepsOnlyTheNewestAnswerToARequest() throws Exception {
        var store = newStore();
        var newer = proposal("b", new Action.RespondPermission("per_1", false));

        store.save(proposal("a", new Action.RespondPermission("per_1", true)));
        store.save(newer);
        store.remove("a");

        assertThat(store.load()).containsExactly(newer);
    }

    @Test
    void forgetsWhatIsRemoved() throws Exception {
        var store = newStore();
        store.save(proposal("a", new Action.RespondPermission("per_1", true)));

        store.remove("a");
        store.remove("never");

        assertThat(store.load()).isEmpty();
    }

    private static KeptProposal proposal(String id, Action.Answer answer) {
        return new KeptProposal(
                id,
                "p-1",
                "c-" + id,
                new Actor("ada", null),
                answer.requestId(),
                "ses_1",
                answer,
                Examples.NOON,
                Examples.NOON.plusNanos(1));
    }
}
