package org.opencowork.pairing.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.opencowork.pairing.api.desktop.PairingException.Reason;

@Timeout(30)
class ControlServerTest {

    private final FewPairings pairings = new FewPairings();

    @TempDir
    Path directory;

    private Path socket;
    private ControlServer server;
    private Caller caller;

    @BeforeEach
    void start() throws IOException {
        socket = directory.resolve("control.sock");
        Files.writeString(socket, "left behind by a Desktop that was killed");
        server = new ControlServer(socket, new Operations(new Ports(pairings, null, null, null)));
        caller = new Caller(socket);
    }

    @AfterEach
    void stop() {
        server.stop();
    }

    @Test
    void answersARequestInOneLine() {
        assertThat(caller.says("{\"op\":\"list\",\"args\":{}}\n")).isEqualTo("{\"result\":[]}\n");
    }

    @Test
    void letsOnlyThisUserOpenTheSocket() throws IOException {
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(socket)))
                .isEqualTo("rw-------");
    }

    @Test
    void leavesNothingBesideTheSocketAndNothingAtAllAfterItsEnd() throws IOException {
        try (var files = Files.list(directory)) {
            assertThat(files).containsExactly(socket);
        }

        server.stop();

        assertThat(socket).doesNotExist();
    }

    @Test
    void showsTheTokenOfANewPairingOnceAndInNoOtherAnswer() {
        var made = caller.says(
                "{\"op\":\"create\",\"args\":{\"label\":\"Phone\",\"brokerUrl\":\"https://broker.example.org\"}}\n");

        assertThat(made).contains("\"token\":\"ocp_shown-once\"", "\"deviceId\":\"d-1\"", "\"id\":\"p-1\"");
        assertThat(caller.says("{\"op\":\"list\"}\n")).contains("p-1").doesNotContain("ocp_");
        assertThat(caller.says("{\"op\":\"show\",\"args\":{\"id\":\"p-1\"}}\n"))
                .contains("\"facts\":{\"waiting\":0}")
                .doesNotContain("ocp_");
    }

    @ParameterizedTest
    @CsvSource({"NOT_FOUND, not_found", "INVALID, invalid", "REFUSED, refused", "UNAVAILABLE, unavailable"})
    void passesOnWhyThePairingsSaidNo(Reason reason, String word) {
        pairings.refusal = reason;

        assertThat(caller.says("{\"op\":\"connect\",\"args\":{\"id\":\"p-9\"}}\n"))
                .contains("\"reason\":\"" + word + "\"", "no pairing p-9");
    }

    @Test
    void saysWhatIsMissingWhereAPortIs() {
        assertThat(caller.says("{\"op\":\"audit\"}\n"))
                .contains("\"reason\":\"unavailable\"", "Cannot reach the audit");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\n",
                "list\n",
                "[]\n",
                "{\"op\":1}\n",
                "{\"op\":\"list\",\"args\":[]}\n",
                "{\"op\":\"list\"} trailing\n",
                "{\"op\":\"dance\"}\n",
                "{\"op\":\"dance\",\"op\":\"list\"}\n",
                "{\"op\":\"show\"}\n",
                "{\"op\":\"show\",\"args\":{\"id\":7}}\n",
                "{\"op\":\"audit\",\"args\":{\"limit\":0}}\n",
                "{\"op\":\"create\",\"args\":{\"label\":\"x\",\"brokerUrl\":\"y\",\"policy\":{\"unheardOf\":true}}}\n",
                "{\"op\":\"update\",\"args\":{\"id\":\"p-1\",\"sessions\":[],\"allSessions\":true}}\n",
                "{\"op\":\"update\",\"args\":{\"id\":\"p-1\",\"sessions\":[1]}}\n"
            })
    void callsAMalformedRequestInvalid(String request) {
        assertThat(caller.says(request)).startsWith("{\"error\":{").contains("\"reason\":\"invalid\"");
        assertThat(pairings.made).isEmpty();
        assertThat(pairings.changes).isEmpty();
    }

    @Test
    void readsNoRequestBeyondItsLimit() {
        // As long as the limit and one byte more, so that the server has read it all when it refuses.
        assertThat(caller.says("x".repeat(RequestLine.MOST_BYTES + 1))).contains("larger than");
    }

    @Test
    void servesOthersWhileOneCallerKeepsSilent() throws IOException {
        try (var silent = caller.connect()) {
            assertThat(silent.isConnected()).isTrue();
            assertThat(caller.says("{\"op\":\"list\"}\n")).isEqualTo("{\"result\":[]}\n");
        }
    }

    @Test
    void isGoneForNewCallersOnceStopped() {
        server.stop();

        assertThatThrownBy(() -> caller.says("{\"op\":\"list\"}\n")).isInstanceOf(UncheckedIOException.class);
    }

    @Test
    void changesOnlyWhatTheRequestNames() {
        caller.says("{\"op\":\"create\",\"args\":{\"label\":\"Phone\",\"brokerUrl\":\"https://b.example.org\"}}\n");

        caller.says("{\"op\":\"update\",\"args\":{\"id\":\"p-1\",\"sessions\":[]}}\n");

        assertThat(pairings.changes).singleElement().satisfies(change -> {
            assertThat(change.label()).isNull();
            assertThat(change.brokerUrl()).isNull();
            assertThat(change.policy()).isEmpty();
            assertThat(change.scope()).isNotNull();
            assertThat(change.scope().sessionIds()).isEmpty();
        });
    }
}
