package org.opencowork.pairing.core.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.opencowork.pairing.core.bench.Waiting.until;

import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.opencowork.pairing.api.CommandKind;
import org.opencowork.pairing.api.Pairing;
import org.opencowork.pairing.api.Policy;
import org.opencowork.pairing.api.Scope;
import org.opencowork.pairing.api.runtime.PendingRequest;
import org.opencowork.pairing.core.bench.Orders;
import org.opencowork.pairing.core.bench.Stop;

/** One slow command holds up nothing but its own session's prompts. */
final class SideBySideTest {

    private Bench bench;
    private Pairing pairing;
    private Stop slow;

    @BeforeEach
    void holdAPromptUp() throws Exception {
        bench = Bench.open();
        pairing = bench.paired(
                Policy.DEFAULT.with(Map.of("remoteApprovals", "remote_allowed", "remoteQuestions", "remote_allowed")),
                Scope.ALL_SESSIONS);
        slow = bench.runtime().hold("prompt");
        bench.send(pairing, "c-1", 1, CommandKind.PROMPT);
        slow.awaitArrival();
    }

    @AfterEach
    void close() {
        slow.release();
        bench.close();
    }

    @Test
    void runsThePromptsOfASessionInOrder() {
        bench.send(pairing, "c-2", 2, CommandKind.PROMPT);
        bench.send(pairing, "c-3", 3, CommandKind.PROMPT);
        bench.result(pairing, "c-4", 4, CommandKind.STATUS);
        assertThat(bench.runtime().effects()).hasSize(1);

        slow.release();

        bench.result("c-3");
        assertThat(bench.runtime().effects())
                .containsExactly("prompt c-1 in ses-1", "prompt c-2 in ses-1", "prompt c-3 in ses-1");
    }

    @Test
    void runsAnotherSessionsPromptMeanwhile() throws Exception {
        bench.runtime().root("ses-2", "Second");
        bench.sessions().adopt("ses-2");
        var order = Orders.order(pairing.id(), "c-2", 2, CommandKind.PROMPT);
        order.put("sessionId", "ses-2");

        bench.broker().enqueue(order);

        assertThat(bench.result("c-2")).containsEntry("status", "completed");
    }

    @ParameterizedTest
    @EnumSource(names = {"ABORT", "PERMISSION_RESPOND", "QUESTION_REPLY", "QUESTION_REJECT", "STATUS"})
    void neverLetsAControlCommandWaitBehindAPrompt(CommandKind kind) {
        bench.runtime().asks("per-1", PendingRequest.Kind.PERMISSION, "ses-1");
        bench.runtime().asks("que-1", PendingRequest.Kind.QUESTION, "ses-1");

        assertThat(bench.result(pairing, "c-2", 2, kind)).containsEntry("status", "completed");
    }

    @Test
    void keepsTheCursorBelowThePromptThatIsStillRunning() {
        bench.result(pairing, "c-2", 2, CommandKind.STATUS);
        bench.result(pairing, "c-3", 3, CommandKind.STATUS);
        assertThat(cursor()).isZero();

        slow.release();

        until("all three are settled", () -> cursor() == 3);
    }

    @Test
    void hasRoomForAnAbortHoweverManyPromptsAreWaiting() {
        var most = 256L;
        for (var sequence = 2L; sequence <= most + 10; sequence++) {
            bench.send(pairing, "c-" + sequence, sequence, CommandKind.PROMPT);
        }
        until("all are claimed", () -> bench.broker().idle());
        assertThat(bench.desk().connectors().busy(pairing.id())).isEqualTo(256);

        assertThat(bench.result(pairing, "abort", most + 11, CommandKind.ABORT)).containsEntry("status", "completed");

        slow.release();
        until("those aboard are settled", () -> cursor() == most);
        for (var sequence = most + 1; sequence <= most + 10; sequence++) {
            bench.broker().redeliver("c-" + sequence);
        }
        until("all are settled", () -> cursor() == most + 11);
        assertThat(bench.runtime().effects()).hasSize(267);
    }

    private long cursor() {
        return bench.doubles.journal().cursor(pairing.id());
    }
}
