package org.opencowork.pairing.core.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.opencowork.pairing.core.bench.Waiting.until;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.opencowork.pairing.api.CommandKind;
import org.opencowork.pairing.api.audit.AuditAction;
import org.opencowork.pairing.api.store.JournalEntry;
import org.opencowork.pairing.api.transport.TransportException;
import org.opencowork.pairing.api.transport.TransportException.Reason;
import org.opencowork.pairing.core.bench.ScriptedTransport.Call;

/** The broker is told of a revocation until it has heard, and hears the result of a command that asked for it before. */
final class FarewellTest extends PairedBenchTest {

    @Test
    void worksWithTheBrokerAwayAndTellsItAfterARestart() throws Exception {
        bench.broker().fail(Call.REVOKE, new TransportException(Reason.UNREACHABLE, "away"));

        var revoked = bench.pairings().revoke(pairing.id());
        assertThat(revoked.untoldRevocation()).isTrue();
        until("tried", () -> !bench.broker().requests(Call.REVOKE).isEmpty());
        assertThat(bench.doubles.secrets().kept()).isEqualTo(1);

        bench.close();
        bench.broker().heal(Call.REVOKE);
        bench = Bench.open(bench.doubles);

        until("the broker has heard", () -> bench.doubles.secrets().kept() == 0);
        until("noted", () -> !bench.pairings().get(pairing.id()).untoldRevocation());
    }

    @Test
    void tellsTheBrokerAgainUntilItHasHeard() throws Exception {
        bench.broker().failNext(Call.REVOKE, new TransportException(Reason.UNREACHABLE, "away"));
        bench.broker().failNext(Call.REVOKE, new TransportException(Reason.BUSY, "503", Duration.ZERO, null));

        bench.pairings().revoke(pairing.id());

        until("the broker has heard", () -> bench.doubles.secrets().kept() == 0);
        assertThat(bench.broker().requests(Call.REVOKE)).hasSize(3);
    }

    @ParameterizedTest
    @EnumSource(names = {"TOKEN_REFUSED", "GONE", "REQUEST_REFUSED"})
    void takesABrokerThatKnowsNothingOfThePairingForOneThatHasHeard(Reason reason) throws Exception {
        bench.broker().fail(Call.REVOKE, new TransportException(reason, "who?"));

        bench.pairings().revoke(pairing.id());

        until("the token is gone", () -> bench.doubles.secrets().kept() == 0);
    }

    @Test
    void doesWhatARemoteCommandAsksForAndHandsItsResultInAsTheLast() throws Exception {
        var result = bench.result(pairing, "c-1", 1, CommandKind.REVOKE_PAIRING);

        assertThat(result).containsEntry("status", "completed");
        until("the token is gone", () -> bench.doubles.secrets().kept() == 0);
        assertThat(bench.pairings().get(pairing.id()).revoked()).isTrue();
        assertThat(bench.broker().requests(Call.REVOKE)).hasSize(1);
        assertThat(bench.audit().of(AuditAction.PAIRING_REVOKED))
                .singleElement()
                .satisfies(entry -> assertThat(entry.actor().label()).isEqualTo("Ada"));
    }

    @Test
    void handsTheResultOfTheCommandThatAskedForItInAfterARestart() throws Exception {
        bench.broker().fail(Call.DELIVER, new TransportException(Reason.UNREACHABLE, "away"));
        bench.send(pairing, "c-1", 1, CommandKind.REVOKE_PAIRING);
        until("tried", () -> !bench.broker().requests(Call.DELIVER).isEmpty());
        bench.close();
        assertThat(bench.broker().requests(Call.REVOKE)).isEmpty();

        bench.broker().heal(Call.DELIVER);
        bench = Bench.open(bench.doubles);

        until("the broker has heard", () -> bench.doubles.secrets().kept() == 0);
        assertThat(bench.broker().accepted("c-1"))
                .get()
                .satisfies(delivery -> assertThat(delivery.result()).containsEntry("status", "completed"));
        assertThat(bench.broker().requests(Call.REVOKE)).hasSize(1);
    }

    @Test
    void tellsTheBrokerThoughItNoLongerTakesTheResultOfTheCommandThatAskedForIt() throws Exception {
        bench.broker().fail(Call.DELIVER, new TransportException(Reason.UNREACHABLE, "away"));
        bench.send(pairing, "c-1", 1, CommandKind.REVOKE_PAIRING);
        until("tried", () -> !bench.broker().requests(Call.DELIVER).isEmpty());

        bench.broker().redeliver("c-1");
        bench.broker().heal(Call.DELIVER);

        until("the broker has heard", () -> bench.doubles.secrets().kept() == 0);
        assertThat(bench.broker().accepted("c-1")).isEmpty();
        assertThat(bench.broker().requests(Call.REVOKE)).hasSize(1);
    }

    @Test
    void doesWhatARemoteCommandAskedForThoughItsEndCouldNotBeAudited() throws Exception {
        bench.audit().fail(AuditAction.COMMAND_COMPLETED);
        bench.send(pairing, "c-1", 1, CommandKind.REVOKE_PAIRING);
        bench.awaitState(pairing, "c-1", JournalEntry.State.FINISHED);
        until("put aside", () -> bench.desk().connectors().busy(pairing.id()) == 0);

        bench.audit().heal(AuditAction.COMMAND_COMPLETED);
        bench.broker().redeliver("c-1");

        until("revoked", () -> bench.pairings().get(pairing.id()).revoked());
    }
}
