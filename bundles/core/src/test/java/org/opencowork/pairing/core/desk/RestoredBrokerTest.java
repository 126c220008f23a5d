package org.opencowork.pairing.core.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.opencowork.pairing.core.bench.Waiting.until;

import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.opencowork.pairing.api.CommandKind;
import org.opencowork.pairing.api.PairingStatus;
import org.opencowork.pairing.api.audit.AuditAction;

/** A broker that was restored from an older copy numbers new commands as it numbered others before. */
final class RestoredBrokerTest extends PairedBenchTest {

    @BeforeEach
    void prepare() throws Exception {
        for (var sequence = 1; sequence <= 3; sequence++) {
            bench.result(pairing, "old-" + sequence, sequence, CommandKind.STATUS);
        }
        until("settled", () -> bench.doubles.journal().cursor(pairing.id()) == 3);
    }

    @Test
    void takesTwoUnknownCommandsBelowTheCursorForStragglers() throws Exception {
        assertThat(prompted("late", 2)).containsEntry("status", "failed");
        assertThat(prompted("later", 1)).containsEntry("status", "failed");
        assertThat(prompted("next", 4)).containsEntry("status", "completed");
        assertThat(prompted("late-too", 3)).containsEntry("status", "failed");
        bench.awaitQuiet(pairing);

        assertThat(status()).isEqualTo(PairingStatus.PAIRED_ONLINE);
        assertThat(bench.runtime().effects()).containsExactly("prompt next in ses-1");
    }

    @Test
    void takesAStragglerThatComesAgainForTheSame() throws Exception {
        prompted("late", 2);
        bench.send(pairing, "late", 2, CommandKind.PROMPT);
        until("answered again", () -> bench.broker().accepted().size() == 5);
        bench.awaitQuiet(pairing);

        assertThat(status()).isEqualTo(PairingStatus.PAIRED_ONLINE);
    }

    @Test
    void stopsAndAsksThePersonWhenTheBrokerGoesOnBelowTheCursor() throws Exception {
        prompted("new-1", 1);
        prompted("new-2", 2);
        var third = prompted("new-3", 3);
        until("an error", () -> status() == PairingStatus.ERROR);

        assertThat(third.get("message")).isEqualTo("This sequence was settled under another command id.");
        assertThat(bench.pairings().get(pairing.id()).error())
                .contains("restored from an older copy", "None of them is run", "Revoke this pairing");
        assertThat(bench.audit().of(AuditAction.COMMAND_BLOCKED)).hasSize(3);
        assertThat(bench.runtime().effects()).isEmpty();
        until("no claim is held", () -> bench.broker().held() == 0);
    }

    @Test
    void goesOnAtThePersonsWishAndStillRunsNothingBelowTheCursor() throws Exception {
        prompted("new-1", 1);
        prompted("new-2", 2);
        prompted("new-3", 3);
        until("an error", () -> status() == PairingStatus.ERROR);

        bench.pairings().connect(pairing.id());

        assertThat(prompted("new-4", 4)).containsEntry("status", "completed");
        assertThat(prompted("newer-3", 3)).containsEntry("status", "failed");
        assertThat(bench.runtime().effects()).containsExactly("prompt new-4 in ses-1");
    }

    @Test
    void staysStoppedOverARestart() throws Exception {
        prompted("new-1", 1);
        prompted("new-2", 2);
        prompted("new-3", 3);
        until("an error", () -> status() == PairingStatus.ERROR);
        bench.close();

        bench = Bench.open(bench.doubles);

        assertThat(bench.pairings().get(pairing.id()).error()).contains("restored from an older copy");
        assertThat(status()).isEqualTo(PairingStatus.ERROR);
    }

    private Map<String, Object> prompted(String id, long sequence) {
        return bench.result(pairing, id, sequence, CommandKind.PROMPT);
    }

    private PairingStatus status() throws Exception {
        return bench.pairings().get(pairing.id()).status();
    }
}
