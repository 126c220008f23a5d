package org.opencowork.pairing.itests.felix;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.HashMap;
import org.junit.jupiter.api.Test;
import org.opencowork.pairing.api.PairingStatus;
import org.opencowork.pairing.api.Policy;
import org.opencowork.pairing.api.desktop.Pairings;
import org.ops4j.pax.exam.Configuration;
import org.ops4j.pax.exam.Option;

/** A token is changed at the real broker while commands come, and each of them runs once. */
class TokenRotationIT extends PairedDesk {

    @Configuration
    static Option[] framework() throws IOException {
        return Desk.framework();
    }

    @Test
    void losesNoCommandWhereTheOldTokenIsEndedAtOnce(Pairings pairings) throws Exception {
        var pairing = pair(pairings, Policy.DEFAULT);
        var expected = new HashMap<String, Integer>();
        for (var asked = 0; asked < 40; asked++) {
            if (asked == 20) {
                remote.rotate(pairings.rotateToken(pairing), 0);
            }
            expected.put(remote.ask(pairing, newSession()), 1);
        }

        for (var command : expected.keySet()) {
            assertThat(remote.outcome(pairing, command).get("state").getAsString())
                    .isEqualTo("completed");
        }
        assertThat(desk.agent().effects()).isEqualTo(expected);
        Eventually.holds(() -> {
            assertThat(pairings.get(pairing).credential().rotatingSince()).isNull();
            assertThat(pairings.get(pairing).status()).isEqualTo(PairingStatus.PAIRED_ONLINE);
        });
    }
}
