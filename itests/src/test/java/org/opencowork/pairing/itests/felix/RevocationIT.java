package org.opencowork.pairing.itests.felix;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.concurrent.FutureTask;
import org.junit.jupiter.api.Test;
import org.opencowork.pairing.api.Policy;
import org.opencowork.pairing.api.desktop.Pairings;
import org.ops4j.pax.exam.Configuration;
import org.ops4j.pax.exam.Option;

/** Revocation wins: after it has returned, nothing starts any more. */
class RevocationIT extends PairedDesk {

    private static final int MOST_COMMANDS = 5_000;

    @Configuration
    static Option[] framework() throws IOException {
        return Desk.framework();
    }

    @Test
    void endsAClaimThatWaitsAtTheBroker(Pairings pairings) throws Exception {
        var pairing = pair(pairings, Policy.DEFAULT);
        Eventually.holds(() -> assertThat(remote.waitingClaims()).isEqualTo(1));

        pairings.revoke(pairing);
        remote.tryToAsk(pairing, newSession());

        Eventually.holds(() -> {
            assertThat(remote.waitingClaims()).isZero();
            assertThat(remote.pairing(pairing).get("remoteStatus").getAsString())
                    .isEqualTo("revoked");
        });
        assertThat(desk.agent().effects()).isEmpty();
    }

    @Test
    void nothingStartsAfterItThoughCommandsKeepComing(Pairings pairings) throws Exception {
        var pairing = pair(pairings, Policy.DEFAULT);
        var asking = new FutureTask<>(() -> askUntilRefused(pairing));
        new Thread(asking, "remote").start();
        Eventually.holds(() -> assertThat(desk.agent().effects()).hasSizeGreaterThan(5));

        pairings.revoke(pairing);
        var effects = desk.agent().effects();

        assertThat(asking.get()).isEqualTo(410);
        Eventually.holds(
                () -> assertThat(remote.pairing(pairing).get("remoteStatus").getAsString())
                        .isEqualTo("revoked"));
        assertThat(desk.agent().effects()).isEqualTo(effects);
    }

    /** Returns the status by which the broker takes no more commands of this pairing. */
    private int askUntilRefused(String pairing) throws IOException, InterruptedException {
        var status = 201;
        for (int i = 0; i < MOST_COMMANDS && status == 201; i++) {
            status = remote.tryToAsk(pairing, newSession()).statusCode();
        }
        return status;
    }
}
