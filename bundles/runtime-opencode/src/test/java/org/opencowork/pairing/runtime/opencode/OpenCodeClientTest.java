package org.opencowork.pairing.runtime.opencode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.opencowork.pairing.api.runtime.AgentRuntimeException;
import org.opencowork.pairing.api.runtime.AgentRuntimeException.Reason;

class OpenCodeClientTest {

    private StubOpenCode stub;
    private OpenCodeClient client;

    @BeforeEach
    void start() throws IOException {
        stub = new StubOpenCode();
        client = new OpenCodeClient(stub.asServer(), "/home/ada");
    }

    @AfterEach
    void stop() {
        client.close();
        stub.close();
    }

    @Test
    void readsAnAnswer() throws Exception {
        stub.answers("/path", 200, "application/json; charset=utf-8", "{\"directory\":\"/home/ada\"}");

        assertThat(client.get("/path", soon()).object()).containsEntry("directory", "/home/ada");
    }

    @Test
    void tellsWhatIsNotThere() throws Exception {
        stub.answers("/session/ses_1", 404, "application/json", "{\"name\":\"NotFoundError\"}");

        assertThat(client.get("/session/ses_1", soon()).found()).isFalse();
    }

    @Test
    void takesAWebPageForNoAnswer() {
        stub.answers("/path", 200, "text/html", "<!doctype html>");

        fails(() -> client.get("/path", soon()), Reason.UNAVAILABLE);
    }

    @Test
    void takesAnAnswerThatIsNotStrictlyJsonForNone() {
        stub.answers("/session", 200, "application/json", "{\"id\":\"ses_1\",\"id\":\"ses_2\"}");

        fails(() -> client.get("/session", soon()), Reason.UNAVAILABLE);
        fails(() -> client.post("/session", Map.of(), soon()), Reason.OUTCOME_UNKNOWN);
    }

    @Test
    void asksForThePassword() {
        stub.answers("/path", 401, "text/plain", "");

        assertThatThrownBy(() -> client.get("/path", soon())).hasMessageContaining("OPENCODE_SERVER_PASSWORD");
    }

    @Test
    void handsARefusalOn() {
        stub.answers("/session", 400, "application/json", "{\"data\":{\"message\":\"no such model\"}}");

        fails(() -> client.post("/session", Map.of(), soon()), Reason.REFUSED);
        assertThatThrownBy(() -> client.post("/session", Map.of(), soon())).hasMessageContaining("no such model");
    }

    @Test
    void cannotTellWhatBecameOfAChangeThatGotNoAnswer() {
        fails(() -> client.post("/silent", Map.of(), Deadline.in(Duration.ofMillis(200))), Reason.OUTCOME_UNKNOWN);
        assertThat(stub.asked).containsExactly("/silent");
    }

    @Test
    void cannotTellWhatBecameOfAChangeThatFailedInside() {
        stub.answers("/session", 500, "application/json", "{}");

        fails(() -> client.post("/session", Map.of(), soon()), Reason.OUTCOME_UNKNOWN);
    }

    @Test
    void aQuestionThatGetsNoAnswerInTimeChangedNothing() {
        fails(() -> client.get("/silent", Deadline.in(Duration.ofMillis(200))), Reason.UNAVAILABLE);
    }

    @Test
    void aRefusedConnectionChangedNothing() throws IOException {
        try (var elsewhere = new OpenCodeClient(nobody(), null)) {
            fails(() -> elsewhere.post("/session", Map.of(), soon()), Reason.UNAVAILABLE);
        }
    }

    @Test
    void saysWhyThereIsNoServer() {
        try (var none = new OpenCodeClient(new UnusableServer("Name a workspace."), null)) {
            fails(() -> none.get("/path", soon()), Reason.UNAVAILABLE);
            assertThatThrownBy(() -> none.get("/path", soon())).hasMessage("Name a workspace.");
        }
    }

    @Test
    void doesNotFollowARedirect() {
        stub.answers("/path", 302, "application/json", "{}");

        fails(() -> client.get("/path", soon()), Reason.UNAVAILABLE);
    }

    private static Deadline soon() {
        return Deadline.in(Duration.ofSeconds(10));
    }

    private static OpenCodeServer nobody() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return new AttachedServer(new Endpoint(URI.create("http://127.0.0.1:" + socket.getLocalPort()), null));
        }
    }

    private static void fails(ThrowingCallable call, Reason reason) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        AgentRuntimeException.class, e -> assertThat(e.reason()).isEqualTo(reason));
    }
}
