package org.opencowork.pairing.core.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.opencowork.pairing.core.bench.Waiting.until;

import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.opencowork.pairing.api.CommandKind;
import org.opencowork.pairing.api.EventType;
import org.opencowork.pairing.api.PairingStatus;
import org.opencowork.pairing.api.audit.AuditAction;
import org.opencowork.pairing.api.desktop.PairingException;
import org.opencowork.pairing.api.runtime.Evidence;
import org.opencowork.pairing.api.store.JournalEntry.State;
import org.opencowork.pairing.api.transport.Heartbeat;
import org.opencowork.pairing.core.bench.ScriptedTransport.Call;

/** What has happened is not forgotten while the disk is full; what has not is left alone, and everybody is told. */
final class FullDiskTest extends PairedBenchTest {

    @BeforeEach
    void prepare() throws Exception {
        until("a held claim", () -> bench.broker().held() == 1);
    }

    @Test
    void keepsInMindHowACommandEndedUntilTheDiskTakesIt() throws Exception {
        bench.doubles.journal().fail(State.FINISHED);
        bench.runtime().finds(Evidence.of(Evidence.Finding.UNKNOWN));
        bench.send(pairing, "c-1", 1, CommandKind.ABORT);
        until("told", () -> !bench.broker().requests(Call.HEARTBEAT).isEmpty() && status().equals("error"));
        bench.broker().redeliver("c-1");

        bench.doubles.journal().heal(State.FINISHED);

        assertThat(bench.result("c-1")).containsEntry("status", "completed");
        assertThat(bench.runtime().effects()).hasSize(1);
    }

    @Test
    void handsNoResultInWhoseEndIsNotInTheAudit() throws Exception {
        bench.audit().fail(AuditAction.COMMAND_COMPLETED);
        bench.send(pairing, "c-1", 1, CommandKind.PROMPT);
        bench.awaitState(pairing, "c-1", State.FINISHED);
        until("tried again", () -> bench.audit().refusals() >= 2);
        assertThat(bench.broker().accepted()).isEmpty();

        bench.audit().heal(AuditAction.COMMAND_COMPLETED);

        assertThat(bench.result("c-1")).containsEntry("status", "completed");
        assertThat(bench.audit().of(AuditAction.COMMAND_COMPLETED)).hasSize(1);
    }

    @Test
    void notesThatAResultWasTakenOnceTheDiskHasRoomForTheBrokerWillNotAskAgain() {
        bench.doubles.journal().fail(State.DELIVERED);
        assertThat(bench.result(pairing, "c-1", 1, CommandKind.PROMPT)).containsEntry("status", "completed");
        until("told", () -> status().equals("error"));
        assertThat(bench.doubles.journal().cursor(pairing.id())).isZero();

        bench.doubles.journal().heal(State.DELIVERED);

        until("settled", () -> bench.doubles.journal().cursor(pairing.id()) == 1);
        assertThat(bench.broker().requests(Call.DELIVER)).hasSize(1);
    }

    @Test
    void claimsNothingMeanwhileSaysWhyAndComesBackByItself() throws Exception {
        bench.doubles.pairings().full(true);
        bench.doubles.journal().failNext(State.STARTED);
        bench.send(pairing, "c-1", 1, CommandKind.PROMPT);

        until("told", () -> status().equals("error"));
        until("nothing is held", () -> bench.broker().held() == 0);
        assertThat(bench.pairings().get(pairing.id()).status()).isEqualTo(PairingStatus.PAIRED_OFFLINE);
        assertThat(bench.pairings().get(pairing.id()).error()).isEqualTo("The disk is full.");
        assertThat(bench.pairings().facts(pairing.id()))
                .containsEntry("processAlive", true)
                .containsEntry("canExecute", false)
                .containsEntry("cannotExecuteBecause", "The disk is full.");
        bench.send(pairing, "c-2", 2, CommandKind.PROMPT);

        bench.doubles.pairings().full(false);

        assertThat(bench.result("c-2")).containsEntry("status", "completed");
        until("told otherwise", () -> status().equals("paired_online"));
        assertThat(bench.runtime().effects()).hasSize(1);
        assertThat(bench.pairings().facts(pairing.id()))
                .containsEntry("canExecute", true)
                .containsEntry("cannotExecuteBecause", null);
        until("both are events", () -> abilities() == 2);
        assertThat(bench.broker().events())
                .filteredOn(event -> EventType.STATUS.wire().equals(event.get("type")))
                .extracting(event -> event.get("payload"))
                .containsExactly(
                        Map.of("canExecute", false, "reason", "The Desktop cannot write or read what it must."),
                        Map.of("canExecute", true));
    }

    @Test
    void publishesNothingTwiceThatItCouldNotForget() {
        bench.doubles.outbox().failNextRemoval();
        bench.runtime().says("session.idle", "ses-1", "ses-1", "x");

        until("published", () -> !bench.broker().events().isEmpty());
        until("forgotten", () -> bench.doubles.outbox().waiting(pairing.id()) == 0);

        assertThat(bench.broker().events())
                .filteredOn(event -> EventType.SESSION_EVENT.wire().equals(event.get("type")))
                .hasSize(1);
    }

    @Test
    void leavesAConnectionAsItIsThatCannotBeSwitchedOnAnew() throws Exception {
        bench.doubles.pairings().full(true);

        assertThatThrownBy(() -> bench.pairings().connect(pairing.id())).isInstanceOf(PairingException.class);

        bench.doubles.pairings().full(false);
        assertThat(bench.result(pairing, "c-1", 1, CommandKind.PROMPT)).containsEntry("status", "completed");
    }

    @Test
    void showsThatAPairingIsSwitchedOffThoughTheDiskDoesNotTakeIt() throws Exception {
        bench.doubles.pairings().full(true);

        assertThatThrownBy(() -> bench.pairings().disconnect(pairing.id())).isInstanceOf(PairingException.class);

        assertThat(bench.pairings().get(pairing.id()).status()).isEqualTo(PairingStatus.DISABLED);
        until("nothing is held", () -> bench.broker().held() == 0);
    }

    private String status() {
        var beats = bench.broker().requests(Call.HEARTBEAT);
        return ((Heartbeat) beats.get(beats.size() - 1).body()).status();
    }

    private long abilities() {
        return bench.broker().events().stream()
                .filter(event -> EventType.STATUS.wire().equals(event.get("type")))
                .count();
    }
}
