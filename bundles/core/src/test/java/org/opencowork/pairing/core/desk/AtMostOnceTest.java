package org.opencowork.pairing.core.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.opencowork.pairing.core.bench.Waiting.until;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.opencowork.pairing.api.CommandKind;
import org.opencowork.pairing.api.audit.AuditAction;
import org.opencowork.pairing.api.runtime.AgentRuntimeException.Reason;
import org.opencowork.pairing.api.runtime.Evidence;
import org.opencowork.pairing.api.store.JournalEntry;
import org.opencowork.pairing.api.transport.Delivery;
import org.opencowork.pairing.api.transport.TransportException;
import org.opencowork.pairing.core.bench.ScriptedTransport.Call;

/** However often a command comes and whatever breaks, it has its effect at most once. */
final class AtMostOnceTest extends PairedBenchTest {

    @Test
    void runsACommandOnceThatComesAgainWhileItRunsAndAnswersUnderTheNewerLease() {
        var prompt = bench.runtime().hold("prompt");
        bench.send(pairing, "c-1", 1, CommandKind.PROMPT);
        prompt.awaitArrival();

        until("a held claim", () -> bench.broker().held() == 1);
        bench.broker().redeliver("c-1");
        until("it came again", () -> bench.broker().idle());
        prompt.release();

        assertThat(bench.result("c-1")).containsEntry("status", "completed");
        assertThat(leaseUsedFor("c-1")).isEqualTo("lease-2");
        assertThat(bench.runtime().effects()).hasSize(1);
    }

    @Test
    void sendsTheKeptResultUnderTheNewLeaseWhenACommandComesAgainAfterItsEnd() {
        bench.broker()
                .failNext(Call.DELIVER, new TransportException(TransportException.Reason.ADDRESS_REFUSED, "moved"));
        bench.send(pairing, "c-1", 1, CommandKind.CREATE_SESSION);
        bench.awaitState(pairing, "c-1", JournalEntry.State.FINISHED);
        bench.awaitQuiet(pairing);

        bench.broker().redeliver("c-1");

        assertThat(bench.result("c-1").get("session").toString()).contains("ses-c-1");
        assertThat(leaseUsedFor("c-1")).isEqualTo("lease-2");
        assertThat(bench.runtime().effects()).hasSize(1);
    }

    @Test
    void keepsAResultForTheNextLeaseWhenTheBrokerSaysThatTheLeaseIsOver() {
        var delivery = bench.broker().hold(Call.DELIVER);
        bench.send(pairing, "c-1", 1, CommandKind.PROMPT);
        delivery.awaitArrival();

        bench.broker().redeliver("c-1");
        until("leased anew", () -> bench.broker().idle());
        delivery.release();

        assertThat(bench.result("c-1")).containsEntry("status", "completed");
        assertThat(leaseUsedFor("c-1")).isEqualTo("lease-2");
        assertThat(bench.runtime().effects()).hasSize(1);
    }

    @Test
    void deliversAgainWhatTheBrokerAlreadyHasWithoutRunningItAgain() {
        bench.result(pairing, "c-1", 1, CommandKind.PROMPT);
        bench.awaitState(pairing, "c-1", JournalEntry.State.DELIVERED);

        bench.send(pairing, "c-1", 1, CommandKind.PROMPT);

        until("handed in again", () -> bench.broker().accepted().size() == 2);
        assertThat(bench.broker().accepted().get(1).result())
                .isEqualTo(bench.broker().accepted().get(0).result());
        assertThat(bench.runtime().effects()).hasSize(1);
    }

    @Test
    void takesAnotherPayloadUnderAnIdThatHasEndedForTheSameCommand() {
        bench.result(pairing, "c-1", 1, CommandKind.PROMPT);

        bench.send(pairing, "c-1", 9, CommandKind.ABORT);

        until("handed in again", () -> bench.broker().accepted().size() == 2);
        assertThat(bench.runtime().effects()).containsExactly("prompt c-1 in ses-1");
    }

    @Test
    void settlesACommandThatTheBrokerHasForgotten() {
        var prompt = bench.runtime().hold("prompt");
        bench.send(pairing, "c-1", 1, CommandKind.PROMPT);
        prompt.awaitArrival();
        bench.broker().forget("c-1");
        prompt.release();

        bench.awaitState(pairing, "c-1", JournalEntry.State.DELIVERED);
        until("the cursor passes it", () -> bench.doubles.journal().cursor(pairing.id()) == 1);
    }

    @Test
    void handsAResultInAgainWhenTheBrokerWasBusyAndNotBeforeItWishes() {
        var wish = Duration.ofMillis(1_400);
        bench.broker()
                .failNext(Call.DELIVER, new TransportException(TransportException.Reason.BUSY, "503", wish, null));

        assertThat(bench.result(pairing, "c-1", 1, CommandKind.PROMPT)).containsEntry("status", "completed");

        var tries = bench.broker().requests(Call.DELIVER);
        assertThat(tries).hasSize(2);
        assertThat(Duration.between(tries.get(0).at(), tries.get(1).at())).isGreaterThanOrEqualTo(wish);
        assertThat(bench.runtime().effects()).hasSize(1);
    }

    @Test
    void completesAfterACrashWhatTheAgentSaysHasHappened() throws Exception {
        crashedIn("c-1", CommandKind.CREATE_SESSION);
        bench.runtime()
                .finds(new Evidence(Evidence.Finding.HAPPENED, bench.runtime().root("ses-found", "Found")));

        var result = bench.result(pairing, "c-1", 1, CommandKind.CREATE_SESSION);

        assertThat(result.get("session").toString()).contains("ses-found");
        assertThat(bench.sessions().list()).extracting(session -> session.id()).contains("ses-found");
        assertThat(bench.runtime().effects()).isEmpty();
    }

    @Test
    void runsAfterACrashWhatSurelyDidNotHappen() throws Exception {
        crashedIn("c-1", CommandKind.PROMPT);
        bench.runtime().finds(Evidence.of(Evidence.Finding.DID_NOT_HAPPEN));

        assertThat(bench.result(pairing, "c-1", 1, CommandKind.PROMPT)).containsEntry("status", "completed");
        assertThat(bench.runtime().effects()).hasSize(1);
    }

    @Test
    void saysAfterACrashThatItIsInDoubtWhereNobodyCanTell() throws Exception {
        crashedIn("c-1", CommandKind.PROMPT);
        bench.runtime().finds(Evidence.of(Evidence.Finding.UNKNOWN));

        var result = bench.result(pairing, "c-1", 1, CommandKind.PROMPT);

        assertThat(result).containsEntry("status", "failed").containsEntry("data", Map.of("outcome", "in_doubt"));
        assertThat(bench.runtime().effects()).isEmpty();
        assertThat(bench.audit().of(AuditAction.COMMAND_FAILED)).hasSize(1);
    }

    @Test
    void leavesACommandFromACrashForLaterWhileTheAgentIsAway() throws Exception {
        crashedIn("c-1", CommandKind.PROMPT);
        bench.runtime().failNext("evidence", Reason.UNAVAILABLE);
        bench.runtime().finds(Evidence.of(Evidence.Finding.HAPPENED));
        bench.send(pairing, "c-1", 1, CommandKind.PROMPT);
        bench.awaitQuiet(pairing);
        assertThat(bench.broker().accepted()).isEmpty();

        bench.broker().redeliver("c-1");

        assertThat(bench.result("c-1")).containsEntry("status", "completed");
        assertThat(bench.runtime().effects()).isEmpty();
    }

    @Test
    void doesNotRunWhatCouldNotBeWrittenDownAsBegun() {
        bench.doubles.journal().failNext(JournalEntry.State.STARTED);
        bench.send(pairing, "c-1", 1, CommandKind.PROMPT);
        until("audited", () -> bench.audit().of(AuditAction.COMMAND_ACCEPTED).size() == 1);
        bench.awaitQuiet(pairing);
        assertThat(bench.runtime().effects()).isEmpty();

        bench.broker().redeliver("c-1");

        assertThat(bench.result("c-1")).containsEntry("status", "completed");
        assertThat(bench.runtime().effects()).hasSize(1);
    }

    @Test
    void doesNotRunWhatCannotBeAuditedAndLeavesItForRedelivery() {
        bench.audit().fail(AuditAction.COMMAND_ACCEPTED);
        bench.send(pairing, "c-1", 1, CommandKind.PROMPT);
        bench.awaitQuiet(pairing);
        assertThat(bench.runtime().effects()).isEmpty();
        assertThat(bench.doubles.journal().find(pairing.id(), "c-1")).isEmpty();
        assertThat(bench.broker().requests(Call.DELIVER)).isEmpty();

        bench.audit().heal(AuditAction.COMMAND_ACCEPTED);
        bench.broker().redeliver("c-1");

        assertThat(bench.result("c-1")).containsEntry("status", "completed");
    }

    /** The computer has started anew after it crashed just when this command's effect could have begun. */
    private void crashedIn(String id, CommandKind kind) throws Exception {
        var session = kind.needsSession() ? "ses-1" : null;
        bench.doubles
                .journal()
                .write(new JournalEntry(
                        pairing.id(), id, 1, kind.wire(), session, JournalEntry.State.STARTED, Instant.now(), null));
        bench.close();
        var before = bench.broker().requests(Call.CLAIM).size();
        bench = Bench.open(bench.doubles);
        until("connected again", () -> claims() > before);
    }

    private int claims() {
        return bench.broker().requests(Call.CLAIM).size();
    }

    private String leaseUsedFor(String id) {
        return bench.broker().accepted(id).map(Delivery::leaseToken).orElseThrow();
    }
}
