package org.opencowork.pairing.itests.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The first thing that a newcomer runs: it works, shows every kind of command, and leaves nothing behind. */
class DemoIT {

    @TempDir
    Path directory;

    @Test
    void playsEveryKindOfCommandAgainstARealOpenCodeAndLeaksNoPath() throws Exception {
        var said = new Pairing(directory).run("demo", "--json");

        assertThat(said.status()).as(said.err()).isZero();
        var steps = said.jsonLines().stream()
                .filter(line -> line.get("event").getAsString().equals("step"))
                .toList();
        assertThat(steps.stream().map(DemoIT::outcome))
                .containsSubsequence(
                        "create_session completed",
                        "prompt completed",
                        "permission.respond blocked_by_policy",
                        "permission.respond requires_local_confirmation",
                        "permission.respond completed",
                        "question.reply requires_local_confirmation",
                        "question.reply completed",
                        "question.reject completed",
                        "abort completed",
                        "status completed",
                        "prompt blocked_by_policy",
                        "prompt blocked_by_policy",
                        "shell failed",
                        "revoke_pairing completed");
        assertThat(steps.stream().map(step -> step.get("left").toString() + step.get("result")))
                .noneMatch(left -> left.contains("pairing-demo-"));
        assertThat(steps.stream().flatMap(DemoIT::removed))
                .contains("[secret-redacted]", "[local-path]", "[workspace]");
        assertThat(said.out()).contains("The audit is whole").doesNotContain("ocp_");
    }

    private static String outcome(JsonObject step) {
        var kind = step.get("sent").getAsString().split(" ", 2)[0];
        return kind + " " + step.getAsJsonObject("result").get("status").getAsString();
    }

    private static Stream<String> removed(JsonObject step) {
        return List.copyOf(step.getAsJsonObject("removed").keySet()).stream();
    }
}
