package org.opencowork.pairing.itests.opencode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.opencowork.pairing.itests.opencode.RealOpenCode.text;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.opencowork.pairing.api.Action;
import org.opencowork.pairing.api.runtime.AgentRuntimeException;
import org.opencowork.pairing.api.runtime.AgentRuntimeException.Reason;
import org.opencowork.pairing.api.runtime.Evidence.Finding;

class OpenCodeCrashIT {

    @TempDir
    Path directory;

    private RealOpenCode openCode;

    @BeforeEach
    void start() throws Exception {
        openCode = RealOpenCode.start(directory);
    }

    @AfterEach
    void stop() {
        openCode.close();
    }

    @Test
    void aKilledOpenCodeIsStartedAgainAndKnowsWhatItWasHanded() throws Exception {
        var runtime = openCode.runtime;
        var session = runtime.createSession("c-create", "Crash").id();
        runtime.prompt("c-prompt", session, text("slow: 60"));
        openCode.events.await(session, "message.part.delta");

        OpenCodeProcesses.running().forEach(ProcessHandle::destroyForcibly);
        RealOpenCode.until(
                "its death is noticed", () -> runtime.health().summary().contains("being started again"));
        var failure = catchThrowable(() -> runtime.createSession("c-while-down", null));
        RealOpenCode.until("it is back", () -> runtime.health().ready());
        openCode.events.awaitGaps(1);
        runtime.prompt("c-after", session, text("say: back again"));
        openCode.events.awaitIdle(session, 1);

        assertThat(failure)
                .isInstanceOfSatisfying(
                        AgentRuntimeException.class, e -> assertThat(e.reason()).isEqualTo(Reason.UNAVAILABLE))
                .hasMessageContaining("being started again");
        assertThat(runtime.evidence("c-prompt", session, text("slow: 60")).finding())
                .isEqualTo(Finding.HAPPENED);
        assertThat(runtime.evidence("c-abort", session, new Action.Abort()).finding())
                .isEqualTo(Finding.HAPPENED);
        assertThat(runtime.evidence("c-while-down", null, new Action.CreateSession(null))
                        .finding())
                .isEqualTo(Finding.DID_NOT_HAPPEN);
        assertThat(openCode.turnsOf("slow: 60")).isEqualTo(1);
        assertThat(openCode.events.streamed(session)).endsWith("back again");
    }

    @Test
    void nothingIsLeftRunningAfterClose() throws Exception {
        var session = openCode.runtime.createSession("c-create", "Close").id();
        openCode.runtime.prompt("c-prompt", session, text("bash: sleep 300"));
        openCode.runtime.respondPermission(openCode.awaitPending(session), true);
        var before = OpenCodeProcesses.running();
        RealOpenCode.until(
                "the command runs",
                () -> before.stream()
                        .anyMatch(process -> process.children().findAny().isPresent()));
        var family = ProcessHandle.current().descendants().toList();

        openCode.runtime.close();

        assertThat(before).hasSize(1);
        RealOpenCode.until("all have ended", () -> family.stream().noneMatch(ProcessHandle::isAlive));
    }
}
