package org.opencowork.pairing.core.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.opencowork.pairing.core.bench.Waiting.until;

import java.util.List;
import java.util.Map;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.opencowork.pairing.api.CommandKind;
import org.opencowork.pairing.api.Pairing;
import org.opencowork.pairing.api.Policy;
import org.opencowork.pairing.api.Scope;
import org.opencowork.pairing.api.audit.AuditAction;
import org.opencowork.pairing.api.runtime.Admission;
import org.opencowork.pairing.api.runtime.PendingRequest;
import org.opencowork.pairing.api.store.JournalEntry;
import org.opencowork.pairing.core.bench.Orders;
import org.opencowork.pairing.core.bench.PlainRedactor;

/** The way of a command from the broker to the agent and back. */
final class CommandFlowTest extends PairedBenchTest {

    @Test
    void auditsThenNotesTheBeginningThenActsThenNotesTheEnd() {
        bench.result(pairing, "c-1", 1, CommandKind.PROMPT);
        bench.awaitState(pairing, "c-1", JournalEntry.State.DELIVERED);

        assertThat(bench.doubles.chronicle().about("c-1"))
                .containsExactly(
                        "audit command.accepted c-1",
                        "journal STARTED c-1",
                        "effect prompt c-1 in ses-1",
                        "journal FINISHED c-1",
                        "audit command.completed c-1",
                        "journal DELIVERED c-1");
    }

    @Test
    void acknowledgesAPromptUnderItsLeaseAndMovesTheCursor() {
        var result = bench.result(pairing, "c-1", 1, CommandKind.PROMPT);

        assertThat(result).containsEntry("ok", true).containsEntry("status", "completed");
        assertThat(bench.broker().accepted("c-1").orElseThrow().ok()).isTrue();
        until(
                "the cursor moves",
                () -> bench.pairings().get(pairing.id()).presence().lastCommandSequence() == 1);
        assertThat(bench.doubles.journal().cursor(pairing.id())).isEqualTo(1);
    }

    @Test
    void saysThatAPromptWaitsBehindARunningTurn() {
        bench.runtime().admits(Admission.QUEUED);

        assertThat(bench.result(pairing, "c-1", 1, CommandKind.PROMPT)).containsEntry("status", "queued");
    }

    @Test
    void tellsTheRemoteByEventsWhatBecameOfACommand() {
        bench.result(pairing, "c-1", 1, CommandKind.PROMPT);

        until("both events", () -> bench.broker().events().size() >= 2);
        assertThat(bench.broker().events())
                .extracting(event -> event.get("type"), event -> event.get("commandId"))
                .containsExactly(tuple("command.accepted", "c-1"), tuple("command.completed", "c-1"));
    }

    @Test
    void makesASessionThatTakesPartFromThenOn() throws Exception {
        var result = bench.result(pairing, "c-1", 1, CommandKind.CREATE_SESSION);

        assertThat(result.get("session"))
                .asInstanceOf(InstanceOfAssertFactories.MAP)
                .containsEntry("id", "ses-c-1")
                .containsEntry("directory", null);
        assertThat(bench.sessions().list()).as("registered").hasSize(2);
    }

    @Test
    void answersStatusWithItsOwnSnapshotAndOnlyTheSessionsThatItMaySee() throws Exception {
        bench.runtime().root("ses-private", "Not for pairing");

        var result = bench.result(pairing, "c-1", 1, CommandKind.STATUS);

        assertThat(result.get("sessions").toString()).contains("ses-1").doesNotContain("ses-private");
        assertThat(((Map<?, ?>) result.get("data")).get("pairing").toString()).contains(pairing.id());
    }

    @Test
    void leavesARemoteApprovalToThePersonByDefault() {
        bench.runtime().asks("per-1", PendingRequest.Kind.PERMISSION, "ses-1");

        var result = bench.result(pairing, "c-1", 1, CommandKind.PERMISSION_RESPOND);

        assertThat(result).containsEntry("ok", false).containsEntry("status", "requires_local_confirmation");
        assertThat(bench.runtime().effects()).isEmpty();
    }

    @Test
    void answersOnlyTheRequestThatIsPendingInThatVerySession() throws Exception {
        var trusting = trusting();
        bench.runtime().asks("per-1", PendingRequest.Kind.PERMISSION, "ses-other");
        assertThat(bench.result(trusting, "c-1", 1, CommandKind.PERMISSION_RESPOND))
                .containsEntry("status", "failed");
        bench.runtime().asks("per-1", PendingRequest.Kind.QUESTION, "ses-1");
        assertThat(bench.result(trusting, "c-2", 2, CommandKind.PERMISSION_RESPOND))
                .containsEntry("status", "failed");

        bench.runtime().asks("per-1", PendingRequest.Kind.PERMISSION, "ses-1");
        assertThat(bench.result(trusting, "c-3", 3, CommandKind.PERMISSION_RESPOND))
                .containsEntry("status", "completed");

        assertThat(bench.runtime().effects()).containsExactly("permission per-1 true");
    }

    @Test
    void answersAndDeclinesQuestions() throws Exception {
        var trusting = trusting();
        bench.runtime().asks("que-1", PendingRequest.Kind.QUESTION, "ses-1");

        bench.result(trusting, "c-1", 1, CommandKind.QUESTION_REPLY);
        bench.runtime().asks("que-1", PendingRequest.Kind.QUESTION, "ses-1");
        bench.result(trusting, "c-2", 2, CommandKind.QUESTION_REJECT);

        assertThat(bench.runtime().effects()).containsExactly("reply que-1 [[yes]]", "reject que-1");
    }

    @Test
    void blocksAndAuditsWhatThePolicyForbids() throws Exception {
        var strict = bench.paired(Policy.DEFAULT.with(Map.of("allowRemotePrompts", false)), Scope.ALL_SESSIONS);

        var result = bench.result(strict, "c-1", 1, CommandKind.PROMPT);

        assertThat(result).containsEntry("status", "blocked_by_policy");
        assertThat(bench.audit().of(AuditAction.COMMAND_BLOCKED))
                .singleElement()
                .satisfies(entry -> assertThat(entry.reason()).contains("switched off"));
        assertThat(bench.runtime().effects()).isEmpty();
    }

    @Test
    void refusesASessionThatTheRegistryDoesNotKnowAndOneThatWasReleased() throws Exception {
        bench.runtime().root("ses-private", "Not for pairing");
        var order = Orders.order(pairing.id(), "c-1", 1, CommandKind.PROMPT);
        order.put("sessionId", "ses-private");
        bench.broker().enqueue(order);
        assertThat(bench.result("c-1")).containsEntry("status", "blocked_by_policy");

        bench.sessions().release("ses-1");

        assertThat(bench.result(pairing, "c-2", 2, CommandKind.PROMPT)).containsEntry("status", "blocked_by_policy");
        assertThat(bench.runtime().effects()).isEmpty();
    }

    @Test
    void reachesASubagentsSessionThroughItsRoot() {
        bench.runtime().child("ses-sub", "ses-1", "Subagent");
        var order = Orders.order(pairing.id(), "c-1", 1, CommandKind.ABORT);
        order.put("sessionId", "ses-sub");

        bench.broker().enqueue(order);

        assertThat(bench.result("c-1")).containsEntry("status", "completed");
        assertThat(bench.runtime().effects()).containsExactly("abort in ses-sub");
    }

    @Test
    void failsUnreadableCommandsAloneAndRunsThoseBehindThem() {
        bench.broker().enqueueRubbish("rubbish");
        bench.broker().enqueueRubbish(List.of(1L));
        var order = Orders.order(pairing.id(), "c-1", 1, CommandKind.PROMPT);
        order.put("payload", Map.of("text", 5L));
        bench.broker().enqueue(order);
        bench.send(pairing, "c-2", 2, CommandKind.PROMPT);

        assertThat(bench.result("c-1")).containsEntry("status", "failed");
        assertThat(bench.result("c-1").get("message").toString()).contains("text");
        assertThat(bench.result("c-2")).containsEntry("status", "completed");
        until("the cursor passes both", () -> bench.doubles.journal().cursor(pairing.id()) == 2);
        assertThat(bench.audit().of(AuditAction.COMMAND_BLOCKED)).hasSize(1);
    }

    @Test
    void refusesAnUnknownCommandAtASequenceThatWasSettled() {
        bench.result(pairing, "c-1", 1, CommandKind.PROMPT);
        until("the cursor moves", () -> bench.doubles.journal().cursor(pairing.id()) == 1);

        var result = bench.result(pairing, "c-forged", 1, CommandKind.PROMPT);

        assertThat(result).containsEntry("status", "failed");
        assertThat(bench.runtime().effects()).hasSize(1);
        assertThat(bench.audit().of(AuditAction.COMMAND_BLOCKED)).hasSize(1);
    }

    @Test
    void takesSecretsOutOfResults() {
        var order = Orders.order(pairing.id(), "c-1", 1, CommandKind.CREATE_SESSION);
        order.put("payload", Map.of("title", "about " + PlainRedactor.SECRET));

        bench.broker().enqueue(order);

        assertThat(bench.result("c-1").toString()).contains("[secret-redacted]").doesNotContain(PlainRedactor.SECRET);
    }

    @Test
    void withholdsAResultThatTheRedactorChokesOnButTellsHowItEnded() {
        bench.doubles.redactor().broken(true);

        var result = bench.result(pairing, "c-1", 1, CommandKind.STATUS);

        assertThat(result).containsEntry("status", "completed").doesNotContainKeys("sessions", "data");
        assertThat(result.get("message").toString()).contains("could not be redacted");
    }

    private Pairing trusting() throws Exception {
        return bench.paired(
                Policy.DEFAULT.with(Map.of("remoteApprovals", "remote_allowed", "remoteQuestions", "remote_allowed")),
                Scope.ALL_SESSIONS);
    }
}
