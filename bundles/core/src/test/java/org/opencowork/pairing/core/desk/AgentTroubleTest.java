package org.opencowork.pairing.core.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.opencowork.pairing.core.bench.Waiting.until;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.opencowork.pairing.api.CommandKind;
import org.opencowork.pairing.api.runtime.AgentRuntimeException.Reason;
import org.opencowork.pairing.api.runtime.Evidence;

/** Commands whose agent is away, refuses, or whose answer was lost. */
final class AgentTroubleTest extends PairedBenchTest {

    @Test
    void answersStatusEvenWhileNoAgentIsThere() {
        bench.ports.runtime().unplug(bench.runtime());

        var result = bench.result(pairing, "c-1", 1, CommandKind.STATUS);

        assertThat(result).containsEntry("status", "completed").containsEntry("sessions", List.of());
        assertThat(result.get("message").toString()).contains("not running");
    }

    @Test
    void waitsWithPromptsForAnAgentThatIsAwayForAMoment() {
        bench.runtime().failNext("prompt", Reason.UNAVAILABLE);

        assertThat(bench.result(pairing, "c-1", 1, CommandKind.PROMPT)).containsEntry("status", "completed");
    }

    @Test
    void tellsWhatTheAgentSaidWhenItRefusesOrKnowsNothingOfIt() {
        bench.runtime().failNext("prompt", Reason.REFUSED);
        assertThat(bench.result(pairing, "c-1", 1, CommandKind.PROMPT))
                .containsEntry("status", "failed")
                .containsEntry("message", "the agent said REFUSED");

        bench.runtime().failNext("prompt", Reason.NOT_FOUND);
        assertThat(bench.result(pairing, "c-2", 2, CommandKind.PROMPT)).containsEntry("status", "failed");
        assertThat(bench.runtime().effects()).hasSize(2);
    }

    @Test
    void looksForEvidenceWhenTheAnswerOfTheAgentWasLost() {
        bench.runtime().failNext("prompt", Reason.OUTCOME_UNKNOWN);
        bench.runtime().finds(Evidence.of(Evidence.Finding.HAPPENED));
        assertThat(bench.result(pairing, "c-1", 1, CommandKind.PROMPT)).containsEntry("status", "completed");

        bench.runtime().failNext("prompt", Reason.OUTCOME_UNKNOWN);
        bench.runtime().finds(Evidence.of(Evidence.Finding.UNKNOWN));
        assertThat(bench.result(pairing, "c-2", 2, CommandKind.PROMPT).get("data"))
                .isEqualTo(Map.of("outcome", "in_doubt"));

        bench.runtime().failNext("prompt", Reason.OUTCOME_UNKNOWN);
        bench.runtime().failNext("evidence", Reason.UNAVAILABLE);
        assertThat(bench.result(pairing, "c-3", 3, CommandKind.PROMPT).get("data"))
                .isEqualTo(Map.of("outcome", "in_doubt"));
        assertThat(bench.runtime().effects()).hasSize(3);
    }

    @Test
    void neverRunsAgainWhatMayHaveHappenedThoughTheAgentWasTakenOutMeanwhile() {
        bench.runtime().failNext("prompt", Reason.OUTCOME_UNKNOWN);
        bench.runtime().duringPrompt(this::takeTheAgentOut);

        var result = bench.result(pairing, "c-1", 1, CommandKind.PROMPT);

        assertThat(result.get("data")).isEqualTo(Map.of("outcome", "in_doubt"));
        assertThat(bench.runtime().effects()).hasSize(1);
    }

    private void takeTheAgentOut() {
        var leaving = new Thread(() -> bench.ports.runtime().unplug(bench.runtime()));
        leaving.setDaemon(true);
        leaving.start();
        until("the agent is gone", () -> !bench.ports.runtime().present());
    }
}
