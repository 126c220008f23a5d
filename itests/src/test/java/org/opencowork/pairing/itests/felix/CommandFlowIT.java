package org.opencowork.pairing.itests.felix;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.opencowork.pairing.api.PairingStatus;
import org.opencowork.pairing.api.Policy;
import org.opencowork.pairing.api.desktop.Pairings;
import org.ops4j.pax.exam.Configuration;
import org.ops4j.pax.exam.Option;

/** Commands travel from the remote through the broker to the Desktop, and their results travel back. */
class CommandFlowIT extends PairedDesk {

    @Configuration
    static Option[] framework() throws IOException {
        return Desk.framework();
    }

    @Test
    void statusTellsHowThePairingIs(Pairings pairings) throws Exception {
        var pairing = pair(pairings, Policy.DEFAULT);

        var command = remote.ask(pairing, Map.of("kind", "status"));

        var outcome = remote.outcome(pairing, command);
        assertThat(outcome.get("state").getAsString()).isEqualTo("completed");
        var data = outcome.getAsJsonObject("result").getAsJsonObject("data");
        assertThat(data.getAsJsonObject("pairing").get("pairingId").getAsString())
                .isEqualTo(pairing);
    }

    @Test
    void aSessionIsMadeOnceAndItsDirectoryStaysHere(Pairings pairings) throws Exception {
        var pairing = pair(pairings, Policy.DEFAULT);

        var command = remote.ask(pairing, newSession());

        var outcome = remote.outcome(pairing, command);
        assertThat(outcome.get("state").getAsString()).isEqualTo("completed");
        var session = outcome.getAsJsonObject("result").getAsJsonObject("session");
        assertThat(session.get("title").getAsString()).isEqualTo("From afar");
        assertThat(session.get("directory").isJsonNull()).isTrue();
        assertThat(desk.agent().effects()).containsExactly(Map.entry(command, 1));
    }

    @Test
    void whatPolicyForbidsIsRefusedAndNeverRuns(Pairings pairings) throws Exception {
        var pairing = pair(pairings, Policy.DEFAULT.with(Map.of("allowRemotePrompts", false)));

        var command = remote.ask(pairing, newSession());

        var outcome = remote.outcome(pairing, command);
        assertThat(outcome.get("state").getAsString()).isEqualTo("failed");
        assertThat(outcome.getAsJsonObject("result").get("status").getAsString())
                .isEqualTo("blocked_by_policy");
        assertThat(desk.agent().effects()).isEmpty();
    }

    @Test
    void anUnknownKindIsRefusedAndNeverRuns(Pairings pairings) throws Exception {
        var pairing = pair(pairings, Policy.DEFAULT);

        var command = remote.ask(pairing, Map.of("kind", "format_disk"));

        assertThat(remote.outcome(pairing, command).get("state").getAsString()).isEqualTo("failed");
        assertThat(desk.agent().effects()).isEmpty();
    }

    @Test
    void theRemoteEndsThePairing(Pairings pairings) throws Exception {
        var pairing = pair(pairings, Policy.DEFAULT);

        var command = remote.ask(pairing, Map.of("kind", "revoke_pairing"));

        Eventually.holds(() -> {
            var ended = pairings.get(pairing);
            assertThat(ended.status()).isEqualTo(PairingStatus.REVOKED);
            assertThat(ended.credential().hasToken()).isFalse();
            assertThat(remote.pairing(pairing).get("remoteStatus").getAsString())
                    .isEqualTo("revoked");
        });
        assertThat(remote.outcome(pairing, command).get("deliveries").getAsInt())
                .isEqualTo(1);
    }
}
