package org.opencowork.pairing.runtime.opencode;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.opencowork.pairing.api.runtime.RuntimeHealth;

class OpenCodeRuntimeTest {

    @TempDir
    Path directory;

    @Test
    void namesTheRemedyWhereOpenCodeIsMissing() {
        try (var server = new OwnServer("opencode-that-is-not-there", directory, null)) {
            assertThat(server.trouble()).isEqualTo("OpenCode is starting.");
        }
        var settings = new OpenCodeSettings("", directory.toString(), "opencode-that-is-not-there", "", false);
        try (var runtime = new OpenCodeRuntime(settings, Map.of())) {
            var patience = new Patience(Duration.ofSeconds(10), Duration.ofMillis(10));
            while (runtime.health().summary().contains("starting") && patience.oneMoreLook()) {
                assertThat(runtime.health().ready()).isFalse();
            }

            assertThat(runtime.health().summary()).contains("opencode-that-is-not-there", "npm install -g opencode-ai");
            assertThat(runtime.trouble().orElseThrow())
                    .isEqualTo(runtime.health().summary());
        }
    }

    @Test
    void isInTroubleWhileNoEventsComeIn() {
        var nobody = new OpenCodeSettings("http://127.0.0.1:9", "", "", "", false);
        try (var runtime = new OpenCodeRuntime(nobody, Map.of())) {
            assertThat(runtime.trouble().orElseThrow()).contains("events do not come in", "running", "password");
        }
    }

    @Test
    void attachesToNothingBeyondThisComputer() {
        assertThat(health("http://opencode.example.org:4096", "").summary()).contains("http://127.0.0.1:4096");
    }

    @Test
    void wantsAWorkspaceThatIsThere() {
        var missing = directory.resolve("missing").toString();

        assertThat(health("http://127.0.0.1:4096", missing).summary()).contains(missing, "not a directory");
        assertThat(health("", "").summary()).contains("name the workspace");
    }

    private static RuntimeHealth health(String url, String workspace) {
        try (var runtime = new OpenCodeRuntime(new OpenCodeSettings(url, workspace, "", "", false), Map.of())) {
            var health = runtime.health();
            assertThat(health.ready()).isFalse();
            return health;
        }
    }
}
