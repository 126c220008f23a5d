package org.opencowork.pairing.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.opencowork.pairing.launcher.control.Json;

/** The real headless Desktop, embedded as a host would. */
@Timeout(120)
class PairingRuntimeTest {

    private static final Path FEATURES = Path.of("..", "features");

    /** One for all: the first data directory of a process also holds the native library of SQLite. */
    @TempDir
    static Path shared;

    private Path parent;

    @BeforeEach
    void makeDirectory() throws IOException {
        parent = Files.createTempDirectory(shared, "desk");
    }

    @Test
    void startsWarmOrColdAndIsCommandedOverItsSocket() throws Exception {
        var directory = parent.resolve("a place + ünusual");
        try (var cold = desktop(directory).start()) {
            var made = Json.object(
                    cold.control().call("create", Map.of("label", "Phone", "brokerUrl", "https://broker.example.org")));
            assertThat(made).containsEntry("label", "Phone").containsKey("token");
        }

        try (var warm = desktop(directory).start()) {
            assertThat(Json.objects(warm.control().call("list", Map.of())))
                    .singleElement()
                    .satisfies(pairing -> assertThat(pairing).containsEntry("label", "Phone"));
        }

        assertThat(directory.resolve("control.sock")).doesNotExist();
    }

    @Test
    void holdsItsDataDirectoryUntilItIsClosed() throws Exception {
        try (var first = desktop(parent).start()) {
            assertThat(first.dataDirectory()).isEqualTo(parent);
            assertThatThrownBy(() -> desktop(parent).start()).isInstanceOf(DataDirectoryInUseException.class);
        }

        desktop(parent).start().close();
    }

    @Test
    void servesADataDirectoryWhosePathIsTooLongForASocket() throws Exception {
        try (var runtime = desktop(parent.resolve("d".repeat(110))).start()) {
            assertThat(Json.objects(runtime.control().call("list", Map.of()))).isEmpty();
        }
    }

    @Test
    void namesTheComponentThatCannotWorkAndLeavesNothingRunning() throws Exception {
        Files.createFile(parent.resolve("store"));

        assertThatThrownBy(() -> desktop(parent).start())
                .isInstanceOf(LaunchException.class)
                .hasMessageContaining(parent.resolve("store").toString());

        Files.delete(parent.resolve("store"));
        desktop(parent).start().close();
    }

    @Test
    void namesTheBundlesThatAreMissing() {
        var runtime = desktop(parent).bundles(parent);

        assertThatThrownBy(runtime::start)
                .isInstanceOf(LaunchException.class)
                .hasMessageContaining("org.opencowork.pairing:core:");
    }

    private static PairingRuntime.Builder desktop(Path directory) {
        var runtime = PairingRuntime.builder()
                .feature(FEATURES.resolve("desktop-headless.json"))
                .bundles(FEATURES.resolve("target").resolve("bundles"))
                .dataDirectory(directory)
                .variable("connect", "false");
        List.of("runtime.opencode", "secrets.file", "secrets.linux")
                .forEach(pid -> runtime.without("org.opencowork.pairing." + pid));
        return runtime;
    }
}
