package org.opencowork.pairing.broker;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class MalformedInputTest {

    private static TestBroker broker;
    private static TestDesktop desktop;

    @BeforeAll
    static void pair(@TempDir Path directory) {
        broker = TestBroker.in(directory);
        desktop = broker.pairedDesktop("p");
    }

    @AfterAll
    static void stop() {
        broker.close();
    }

    static Stream<String> notOneJsonObject() {
        return Stream.of(
                "",
                " ",
                "null",
                "[]",
                "\"text\"",
                "{",
                "{\"a\":1",
                "{\"a\":1}}",
                "{\"a\":1} {}",
                "{\"a\":1,}",
                "{a:1}",
                "{'a':1}",
                "{\"a\":1,\"a\":2}",
                "{\"a\":{\"b\":1,\"b\":2}}",
                "{\"a\":NaN}",
                "{\"a\":01}",
                "{\"a\":" + "9".repeat(41) + "}",
                "{\"a\":\"\\uD800\"}",
                "{\"a\":\"line\nbreak\"}",
                "\uFEFF{}",
                "/* comment */{}",
                ")]}'\n{}",
                "{\"a\":" + "[".repeat(200) + "]".repeat(200) + "}",
                "{\"a\":[" + "0,".repeat(60_000) + "0]}");
    }

    @ParameterizedTest
    @MethodSource("notOneJsonObject")
    void refusesWhatIsNotOneWellFormedJsonObject(String body) {
        var reply = desktop.post("heartbeat", body);

        assertThat(reply.status()).isEqualTo(400);
        // Not because of a field that is missing: none of them was looked for.
        assertThat(reply.text("detail")).containsAnyOf("he body", "the JSON object");
    }

    @Test
    void refusesWhatIsNotUtf8() {
        var body = "{\"status\":\"\u00E9\"}".getBytes(ISO_8859_1);

        assertThat(Http.send(desktop.to("heartbeat", "").POST(BodyPublishers.ofByteArray(body)))
                        .status())
                .isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"afterSequence\":0=\"afterSequence\":-1",
                "\"afterSequence\":0=\"afterSequence\":1.5",
                "\"afterSequence\":0=\"afterSequence\":9223372036854775808",
                "\"afterSequence\":0=\"afterSequence\":1e999999999",
                "\"afterSequence\":0=\"afterSequence\":1e-999999999",
                "\"afterSequence\":0=\"afterSequence\":\"0\"",
                "\"afterSequence\":0=\"afterSequence\":null",
                "\"afterSequence\":0=\"other\":0",
                "\"limit\":1=\"limit\":0",
                "\"leaseSeconds\":30=\"leaseSeconds\":0",
                "\"capabilities\":{=\"other\":{",
                "\"deviceId\":\"device-of-p\"=\"deviceId\":7",
                "\"deviceId\":\"device-of-p\"=\"deviceId\":\"\"",
            })
    void namesTheFieldOfAClaimThatIsWrong(String change) {
        var sides = change.split("=", 2);
        var body = desktop.claimBody(0, 1);
        assertThat(body).contains(sides[0]);

        var reply = desktop.post("commands/claim", body.replace(sides[0], sides[1]));

        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.text("detail")).contains(sides[0].split(":", 2)[0]);
    }

    static Stream<String> wrongResults() {
        return Stream.of(
                "{\"leaseToken\":\"t\"}",
                "{\"result\":\"done\",\"leaseToken\":\"t\"}",
                "{\"result\":{\"ok\":true},\"leaseToken\":\"t\"}",
                "{\"result\":{\"ok\":\"true\",\"status\":\"completed\"},\"leaseToken\":\"t\"}",
                "{\"result\":" + TestDesktop.COMPLETED + "}",
                "{\"result\":" + TestDesktop.FAILED + ",\"leaseToken\":\"t\"}");
    }

    @ParameterizedTest
    @MethodSource("wrongResults")
    void refusesAnAckThatIsWrongInItself(String body) {
        assertThat(desktop.post("commands/c/ack", body).status()).isEqualTo(400);
    }

    static Stream<String> wrongEvents() {
        var event = "{\"id\":\"e\",\"pairingId\":\"p\",\"type\":\"status\",\"occurredAt\":\"2026-03-01T12:00:00Z\"}";
        return Stream.of(
                "{\"events\":{}}",
                "{\"events\":[1]}",
                "{\"events\":[" + event.replace("\"id\":\"e\",", "") + "]}",
                "{\"events\":[" + event.replace("\"e\"", "\"" + "e".repeat(513) + "\"") + "]}",
                "{\"events\":[" + event.replace("status", "gossip") + "]}",
                "{\"events\":[" + event.replace("occurredAt", "at") + "]}",
                "{\"events\":[" + (event + ",").repeat(1_000) + event + "]}");
    }

    @ParameterizedTest
    @MethodSource("wrongEvents")
    void keepsNothingOfABatchThatHoldsAWrongEvent(String body) {
        assertThat(desktop.post("events", body).status()).isEqualTo(400);
        assertThat(broker.remote().get("/api/remote/pairings/p/events").eventIds())
                .isEmpty();
    }

    @Test
    void refusesABodyThatIsTooLong() {
        var body = "{\"events\":[],\"padding\":\"" + "x".repeat(1 << 20) + "\"}";

        for (var i = 0; i < 50; i++) {
            assertThat(desktop.post("events", body).status()).isEqualTo(413);
        }
    }

    @Test
    void refusesABodyThatTurnsOutTooLong() {
        var body = new byte[(1 << 20) + 1];
        var chunked = BodyPublishers.ofInputStream(() -> new java.io.ByteArrayInputStream(body));

        assertThat(Http.send(desktop.to("events", "").POST(chunked)).status()).isEqualTo(413);
    }

    @Test
    void refusesAnotherContentType() {
        var request = desktop.to("heartbeat", "{}").setHeader("Content-Type", "text/plain");

        assertThat(Http.send(request).status()).isEqualTo(415);
    }

    @ParameterizedTest
    @ValueSource(strings = {"soon", "wait=-1", "wait=1.5", "wait=", "wait", "wait=99999999999999999999", ";,=\""})
    void passesOverAPreferenceThatItDoesNotUnderstand(String preference) {
        var request = desktop.to("commands/claim", desktop.claimBody(0, 1)).header("Prefer", preference);

        var reply = Http.send(request);

        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.header("Preference-Applied")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"deviceId\":\"d\",\"tokenSha256\":\"00\"}",
                "{\"pairingId\":\"x\",\"deviceId\":\"d\",\"tokenSha256\":\"00\"}",
                "{\"pairingId\":\"x\",\"deviceId\":\"d\",\"tokenSha256\":null}",
                "{\"pairingId\":\" \",\"deviceId\":\"d\"}",
            })
    void refusesARegistrationThatIsWrongInItself(String body) {
        assertThat(broker.remote().post("/api/remote/pairings", body).status()).isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"after=-1", "after=x", "limit=1e3", "wait=%zz", "wait=1000000000000000000000"})
    void refusesAQueryThatIsWrong(String query) throws Exception {
        assertThat(firstLine("GET /api/remote/pairings/p/events?" + query + " HTTP/1.1"))
                .contains(" 400 ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"NONSENSE", "GET / HTTP/9.9", "POST /api/desktop-pairing/commands/%zz/ack HTTP/1.1"})
    void refusesWhatIsNotHttp(String requestLine) throws Exception {
        assertThat(firstLine(requestLine)).matches("HTTP/1.1 (400|401|505) .*");
    }

    private static String firstLine(String requestLine) throws Exception {
        var key = broker.remote()
                .to("/")
                .build()
                .headers()
                .firstValue("Authorization")
                .orElseThrow();
        try (var socket =
                new Socket(InetAddress.getLoopbackAddress(), broker.server().port())) {
            var request = requestLine + "\r\nHost: broker\r\nConnection: close\r\nAuthorization: " + key + "\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), US_ASCII)
                    .lines()
                    .findFirst()
                    .orElseThrow();
        }
    }
}
