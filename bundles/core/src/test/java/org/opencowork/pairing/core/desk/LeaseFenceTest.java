package org.opencowork.pairing.core.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.opencowork.pairing.core.bench.Waiting.until;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.opencowork.pairing.api.CommandKind;
import org.opencowork.pairing.api.Pairing;
import org.opencowork.pairing.api.Policy;
import org.opencowork.pairing.api.Scope;
import org.opencowork.pairing.api.audit.AuditAction;
import org.opencowork.pairing.api.runtime.PendingRequest;
import org.opencowork.pairing.core.bench.ScriptedTransport.Call;

/** The lease is a fence, by the broker's clock. */
final class LeaseFenceTest extends BenchTest {

    @Test
    void leavesACommandWithoutALeaseForRedelivery() throws Exception {
        var pairing = bench.paired();
        bench.broker().givesLeases(false);
        leftAlone(pairing);

        bench.broker().givesLeases(true);
        bench.broker().redeliver("c-1");

        assertThat(bench.result("c-1")).containsEntry("status", "completed");
    }

    @Test
    void leavesACommandWhoseLeaseIsOver() throws Exception {
        var pairing = bench.paired();
        bench.broker().leaseLasts(Duration.ofSeconds(-1));

        leftAlone(pairing);
    }

    @Test
    void leavesACommandWhoseLeaseIsAboutToEnd() throws Exception {
        var pairing = bench.paired();
        bench.broker().leaseLasts(Duration.ofMillis(1_900));

        leftAlone(pairing);
    }

    @ParameterizedTest
    @ValueSource(longs = {-3_600, 3_600})
    void goesByTheBrokersClockThoughThisComputersIsAnHourOff(long seconds) throws Exception {
        bench.doubles.clock().ahead(Duration.ofSeconds(seconds));
        var pairing = bench.paired();

        assertThat(bench.result(pairing, "c-1", 1, CommandKind.PROMPT)).containsEntry("status", "completed");

        bench.broker().leaseLasts(Duration.ofMinutes(-1));
        bench.send(pairing, "c-2", 2, CommandKind.PROMPT);
        bench.awaitQuiet(pairing);
        assertThat(bench.runtime().effects()).hasSize(1);
    }

    @Test
    void doesNotRunWhatWaitedBehindAnotherUntilItsLeaseWasOver() throws Exception {
        var pairing = bench.paired();
        var first = bench.runtime().hold("prompt");
        bench.send(pairing, "c-1", 1, CommandKind.PROMPT);
        first.awaitArrival();
        bench.send(pairing, "c-2", 2, CommandKind.PROMPT);
        until("both claimed", () -> underWay(pairing) == 2);

        bench.broker().clockAhead(Duration.ofHours(2));
        bench.send(pairing, "c-3", 3, CommandKind.STATUS);
        bench.result("c-3");
        first.release();

        until("c-2 is put aside", () -> underWay(pairing) == 0);
        assertThat(bench.runtime().effects()).containsExactly("prompt c-1 in ses-1");
        assertThat(bench.doubles.journal().find(pairing.id(), "c-2")).isEmpty();
    }

    @Test
    void doesNotAnswerARequestThatTookLongerToFindThanItsLeaseLasted() throws Exception {
        var answering = Policy.DEFAULT.with(Map.of("remoteApprovals", "remote_allowed"));
        var pairing = bench.paired(answering, Scope.ALL_SESSIONS);
        bench.runtime().asks("per-1", PendingRequest.Kind.PERMISSION, "ses-1");
        var looking = bench.runtime().hold("pending");
        bench.send(pairing, "c-1", 1, CommandKind.PERMISSION_RESPOND);
        looking.awaitArrival();

        bench.broker().clockAhead(Duration.ofHours(2));
        bench.send(pairing, "c-2", 2, CommandKind.STATUS);
        bench.result("c-2");
        looking.release();
        until("c-1 is put aside", () -> underWay(pairing) == 0);
        assertThat(bench.runtime().effects()).isEmpty();

        bench.broker().redeliver("c-1");
        assertThat(bench.result("c-1")).containsEntry("status", "completed");
    }

    private void leftAlone(Pairing pairing) {
        bench.send(pairing, "c-1", 1, CommandKind.PROMPT);
        bench.awaitQuiet(pairing);
        assertThat(bench.runtime().effects()).isEmpty();
        assertThat(bench.audit().of(AuditAction.COMMAND_ACCEPTED)).isEmpty();
        assertThat(bench.broker().requests(Call.DELIVER)).isEmpty();
        assertThat(bench.doubles.journal().cursor(pairing.id())).isZero();
    }

    private long underWay(Pairing pairing) throws Exception {
        return (Long) bench.pairings().facts(pairing.id()).get("commandsUnderWay");
    }
}
