package org.opencowork.pairing.transport.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.opencowork.pairing.api.transport.Delivery;
import org.opencowork.pairing.api.transport.TransportException;
import org.opencowork.pairing.api.transport.TransportException.Reason;

@Timeout(40)
class HostileAnswersTest {

    private static final String JSON_HEAD = "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n";

    private final HttpBrokerTransport transport = new HttpBrokerTransport(Calls.only("127.0.0.1"));

    @AfterEach
    void stop() {
        transport.close();
    }

    @ParameterizedTest
    @CsvSource({
        "401, TOKEN_REFUSED",
        "403, TOKEN_REFUSED",
        "410, GONE",
        "429, BUSY",
        "503, BUSY",
        "500, UNREACHABLE",
        "502, UNREACHABLE",
        "400, REQUEST_REFUSED",
        "404, REQUEST_REFUSED",
        "408, UNREACHABLE",
        "301, BROKEN_ANSWER",
        "302, BROKEN_ANSWER",
        "307, BROKEN_ANSWER",
        "308, BROKEN_ANSWER",
        "304, BROKEN_ANSWER",
        "999, BROKEN_ANSWER"
    })
    void saysInTheWordsOfThePortWhatAStatusMeans(int status, Reason reason) throws IOException {
        try (var server = RawServer.saying("HTTP/1.1 " + status + " X\r\nContent-Length: 0\r\n"
                + "Connection: close\r\nLocation: http://127.0.0.1:1/\r\n\r\n")) {
            assertThat(failure(() -> heartbeat(server.url())).reason()).isEqualTo(reason);
            assertThat(failure(() -> claim(server.url())).reason()).isEqualTo(reason);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "401, TOKEN_REFUSED",
        "410, GONE",
        "429, BUSY",
        "408, UNREACHABLE",
        "500, UNREACHABLE",
        "302, BROKEN_ANSWER"
    })
    void keepsAResultThatWasNotTurnedDown(int status, Reason reason) throws IOException {
        try (var server = RawServer.saying("HTTP/1.1 " + status + " X\r\nContent-Length: 0\r\n\r\n")) {
            var failure = failure(
                    () -> transport.deliver(Calls.access(server.url()), new Delivery("c", "l", true, Map.of())));

            assertThat(failure.reason()).isEqualTo(reason);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "7, 7",
        "99999999999999999999, 3600",
        "'Thu, 01 Jan 2026 00:00:30 GMT', 30",
        "'Wed, 31 Dec 2025 00:00:00 GMT', 0"
    })
    void passesOnHowLongABusyBrokerWantsToBeLeftAlone(String retryAfter, long seconds) throws IOException {
        try (var server = RawServer.saying("HTTP/1.1 503 Busy\r\nDate: Thu, 01 Jan 2026 00:00:00 GMT\r\nRetry-After: "
                + retryAfter + "\r\nContent-Length: 0\r\n\r\n")) {
            assertThat(failure(() -> heartbeat(server.url())).retryAfter()).hasValue(Duration.ofSeconds(seconds));
        }
    }

    @Test
    void namesTheContentTypeWhenALoginPageAnswers() throws IOException {
        try (var server = RawServer.saying(
                "HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\nConnection: close\r\n\r\n<html>")) {
            for (var failure :
                    new TransportException[] {failure(() -> heartbeat(server.url())), failure(() -> claim(server.url()))
                    }) {
                assertThat(failure.reason()).isEqualTo(Reason.BROKEN_ANSWER);
                assertThat(failure).hasMessageContaining("text/html").hasMessageContaining("URL");
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{",
                "[]",
                "7",
                "null",
                "\"x\"",
                "{\"commands\":{}}",
                "{\"commands\":null}",
                "{}",
                "{\"commands\":[],\"commands\":[]}",
                "{\"commands\":[]}x",
                "{\"commands\":[]}{}",
                "{\"commands\":[],}",
                "{'commands':[]}",
                "{commands:[]}",
                "{\"commands\":[NaN]}",
                "{\"commands\":[01]}",
                "\u00ef\u00bb\u00bf{\"commands\":[]}",
                "{\"commands\":[\"\u00ff\"]}",
                "{\"commands\":[1e9999]}",
                " "
            })
    void refusesAClaimThatIsNotWhatTheContractSays(String body) throws IOException {
        try (var server = RawServer.saying(JSON_HEAD + "Content-Length: " + body.length() + "\r\n\r\n" + body)) {
            assertThat(failure(() -> claim(server.url())).reason()).isEqualTo(Reason.BROKEN_ANSWER);
        }
    }

    @Test
    void refusesAnEncodingThatWasNotAskedFor() throws IOException {
        try (var server = RawServer.saying(JSON_HEAD + "Content-Encoding: gzip\r\nContent-Length: 2\r\n\r\n{}")) {
            assertThat(failure(() -> claim(server.url()))).hasMessageContaining("encoded");
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void stopsReadingABodyThatIsTooLarge(boolean announced) throws IOException {
        var written = new long[1];
        try (var server = new RawServer((socket, out) -> {
            var length = announced ? "Content-Length: 209715200\r\n\r\n" : "\r\n";
            out.write((JSON_HEAD + length).getBytes(StandardCharsets.US_ASCII));
            var block = new byte[1 << 16];
            for (written[0] = 0; written[0] < 209_715_200; written[0] += block.length) {
                out.write(block);
            }
        })) {
            assertThat(failure(() -> heartbeat(server.url())).reason()).isEqualTo(Reason.BROKEN_ANSWER);
            assertThat(written[0]).isLessThan(50L << 20);
        }
    }

    @Test
    void boundsTheHeadOfAnAnswer() throws IOException {
        try (var manyHeaders = new RawServer((socket, out) -> {
                    out.write("HTTP/1.1 200 OK\r\n".getBytes(StandardCharsets.US_ASCII));
                    endlessly(out, "X-A: b\r\n");
                });
                var longHeader = new RawServer((socket, out) -> {
                    out.write("HTTP/1.1 200 OK\r\nX-A: ".getBytes(StandardCharsets.US_ASCII));
                    endlessly(out, "aaaaaaaaaaaaaaaa");
                })) {
            assertThat(failure(() -> heartbeat(manyHeaders.url())).reason()).isEqualTo(Reason.BROKEN_ANSWER);
            assertThat(failure(() -> heartbeat(longHeader.url())).reason()).isEqualTo(Reason.BROKEN_ANSWER);
        }
    }

    @Test
    void takesWhatIsNotHttpForABrokenAnswer() throws IOException {
        try (var server = RawServer.saying("SSH-2.0-OpenSSH_9.2\r\n".repeat(20))) {
            assertThat(failure(() -> heartbeat(server.url())).reason()).isIn(Reason.BROKEN_ANSWER, Reason.UNREACHABLE);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "HTTP/1.1 200 OK\r\nContent-Le",
                "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 100\r\n\r\n{\"commands\":[]}",
                "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n40\r\n{\"commands\":[]}"
            })
    void neverTakesATruncatedAnswerForAWholeOne(String answer) throws IOException {
        try (var server = RawServer.saying(answer)) {
            assertThat(failure(() -> claim(server.url())).reason()).isIn(Reason.UNREACHABLE, Reason.BROKEN_ANSWER);
        }
    }

    @Test
    void survivesAReset() throws IOException {
        try (var server = new RawServer((socket, out) -> socket.setSoLinger(true, 0))) {
            assertThat(failure(() -> heartbeat(server.url())).reason()).isEqualTo(Reason.UNREACHABLE);
        }
    }

    @Test
    void endsAnAnswerThatDripsAtTheDeadline() throws IOException {
        try (var server = new RawServer((socket, out) -> {
            out.write((JSON_HEAD + "Content-Length: 1000000\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
            drip(out);
        })) {
            var started = System.nanoTime();

            var failure = failure(() -> claim(server.url()));

            assertThat(failure.reason()).isEqualTo(Reason.UNREACHABLE);
            assertThat(failure).hasMessageContaining("15 s");
            assertThat(Duration.ofNanos(System.nanoTime() - started))
                    .isBetween(Duration.ofSeconds(14), Duration.ofSeconds(18));
        }
    }

    @Test
    void saysNothingOfTokenOrBodyInAFailure() throws IOException {
        try (var server = RawServer.saying(JSON_HEAD + "Content-Length: 22\r\n\r\n{\"commands\":[SECRET42]}")) {
            for (Throwable t = failure(() -> claim(server.url())); t != null; t = t.getCause()) {
                assertThat(t.toString()).doesNotContain("SECRET42").doesNotContain(Calls.TOKEN);
            }
        }
    }

    private void heartbeat(URI url) throws TransportException {
        transport.heartbeat(Calls.access(url), Calls.HEARTBEAT);
    }

    private void claim(URI url) throws TransportException {
        transport.claim(Calls.access(url), Calls.CLAIM);
    }

    private static TransportException failure(ThrowingCallable call) {
        var failure = catchThrowableOfType(TransportException.class, call);
        assertThat(failure).isNotNull();
        return failure;
    }

    private static void endlessly(OutputStream out, String text) throws IOException {
        var block = text.repeat(1_000).getBytes(StandardCharsets.US_ASCII);
        while (true) {
            out.write(block);
        }
    }

    /** One byte at a time, until the other side hangs up. */
    private static void drip(OutputStream out) throws IOException {
        while (true) {
            out.write(' ');
            out.flush();
            LockSupport.parkNanos(50_000_000);
        }
    }
}
