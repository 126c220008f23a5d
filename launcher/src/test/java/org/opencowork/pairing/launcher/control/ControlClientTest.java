package org.opencowork.pairing.launcher.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.opencowork.pairing.launcher.control.DeskException.Reason;

@Timeout(30)
class ControlClientTest {

    @TempDir
    Path directory;

    private Path socket;
    private ControlClient client;

    @BeforeEach
    void name() {
        socket = directory.resolve("control.sock");
        client = new ControlClient(socket);
    }

    @Test
    void returnsTheResultInJdkTypes() throws Exception {
        try (var desktop = new ScriptedDesktop(socket, "{\"result\":{\"claimed\":3,\"error\":null}}\n")) {
            assertThat(Json.object(client.call("sync", Map.of("id", "p-1"))))
                    .containsEntry("claimed", 3L)
                    .containsEntry("error", null);
            assertThat(desktop.requests())
                    .singleElement()
                    .satisfies(request -> assertThat(request).contains("\"op\":\"sync\"", "\"args\":{\"id\":\"p-1\"}"));
        }
    }

    @ParameterizedTest
    @CsvSource({"not_found, NOT_FOUND", "invalid, INVALID", "refused, REFUSED", "unheard_of, UNAVAILABLE"})
    void throwsWhatTheDesktopSays(String word, Reason reason) throws IOException {
        var answer = "{\"error\":{\"reason\":\"" + word + "\",\"message\":\"Do this instead.\"}}\n";
        try (var desktop = new ScriptedDesktop(socket, answer)) {
            assertThat(desktop.requests()).isEmpty();
            assertThatThrownBy(() -> client.call("list", Map.of()))
                    .hasMessage("Do this instead.")
                    .asInstanceOf(type(DeskException.class))
                    .extracting(DeskException::reason)
                    .isEqualTo(reason);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "no JSON\n"})
    void saysThatADesktopDoesNotAnswer(String answer) throws IOException {
        try (var desktop = new ScriptedDesktop(socket, answer)) {
            assertThat(desktop.requests()).isEmpty();
            assertThatThrownBy(() -> client.call("list", Map.of()))
                    .isInstanceOf(DeskException.class)
                    .hasMessageContaining("does not answer");
        }
    }

    @Test
    void tellsWhetherADesktopIsThere() throws IOException {
        assertThat(client.reachable()).isFalse();

        var desktop = new ScriptedDesktop(socket, "");
        assertThat(client.reachable()).isTrue();

        desktop.close();
        // The file of its socket is still there, as after a crash.
        assertThat(socket).exists();
        assertThat(client.reachable()).isFalse();
    }
}
