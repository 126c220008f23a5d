package org.opencowork.pairing.core.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.opencowork.pairing.api.Pairing;
import org.opencowork.pairing.api.Policy;
import org.opencowork.pairing.api.audit.AuditAction;
import org.opencowork.pairing.api.desktop.PairingChange;
import org.opencowork.pairing.api.desktop.PairingException;
import org.opencowork.pairing.api.desktop.PairingException.Reason;

/** What the person changes about a pairing: only what is named, and nothing unaudited. */
final class PairingChangeTest extends BenchTest {

    @Test
    void changesOnlyWhatIsNamedAndAuditsTheDifference() throws Exception {
        var before = bench.create("Phone", Bench.BROKER, Policy.DEFAULT).pairing();

        var after = update(before.id(), "Tablet", null, Map.of("allowRemoteAbort", false));

        assertThat(after.label()).isEqualTo("Tablet");
        assertThat(after.deviceName()).isEqualTo(before.deviceName());
        assertThat(after.brokerUrl()).isEqualTo(before.brokerUrl());
        assertThat(after.policy()).isEqualTo(Policy.DEFAULT.with(Map.of("allowRemoteAbort", false)));
        assertThat(bench.audit().of(AuditAction.PAIRING_UPDATED))
                .singleElement()
                .satisfies(entry -> {
                    assertThat(entry.metadata()).containsOnlyKeys("label", "policy");
                    assertThat(entry.metadata()).containsEntry("label", Map.of("before", "Phone", "after", "Tablet"));
                });
    }

    @Test
    void notesThatRemoteAnswersCountOnlyWhenThatIsNew() throws Exception {
        var pairing = bench.create("Phone", Bench.BROKER, Policy.DEFAULT).pairing();

        update(pairing.id(), null, null, REMOTE_ALLOWED);
        update(pairing.id(), "Tablet", null, REMOTE_ALLOWED);

        assertThat(bench.audit().of(AuditAction.PAIRING_REMOTE_ALLOWED_ENABLED)).hasSize(1);
    }

    @Test
    void saysWhichPolicyFieldIsWrongAndWhatItTakes() throws Exception {
        var pairing = bench.create("Phone", Bench.BROKER, Policy.DEFAULT).pairing();

        assertThat(Bench.refusal(() -> update(pairing.id(), null, null, Map.of("allowEverything", true))))
                .hasMessageContaining("allowEverything")
                .hasMessageContaining("allowRemotePrompts");
        assertThat(Bench.refusal(() -> update(pairing.id(), null, null, Map.of("remoteApprovals", "always"))))
                .hasMessageContaining("local_confirmation");
        assertThat(Bench.refusal(() -> update(pairing.id(), null, "https://forbidden.example", Map.of()))
                        .reason())
                .isEqualTo(Reason.REFUSED);
        assertThat(bench.pairings().get(pairing.id())).isEqualTo(pairing);
    }

    @Test
    void changesNothingThatCannotBeAudited() throws Exception {
        var pairing = bench.create("Phone", Bench.BROKER, Policy.DEFAULT).pairing();
        bench.audit().fail(AuditAction.PAIRING_UPDATED);
        bench.audit().fail(AuditAction.PAIRING_ENABLED);

        Bench.refusal(() -> update(pairing.id(), "Tablet", null, Map.of()));
        Bench.refusal(() -> bench.pairings().connect(pairing.id()));

        assertThat(bench.pairings().get(pairing.id())).isEqualTo(pairing);
    }

    private static final Map<String, Object> REMOTE_ALLOWED = Map.of("remoteApprovals", "remote_allowed");

    private Pairing update(String id, @Nullable String label, @Nullable String url, Map<String, Object> policy)
            throws PairingException {
        return bench.pairings().update(id, new PairingChange(label, null, url, null, policy));
    }
}
