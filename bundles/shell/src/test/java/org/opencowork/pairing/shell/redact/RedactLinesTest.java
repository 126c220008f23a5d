package org.opencowork.pairing.shell.redact;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.opencowork.pairing.shell.lines.LineInput;

/** What the command line gets for what it puts in. */
class RedactLinesTest {

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private boolean redact(byte[] in, boolean explain) {
        return new RedactLines(new WordRedactor())
                .apply(Map.of(
                        "in",
                        new ByteArrayInputStream(in),
                        "out",
                        out,
                        "err",
                        err,
                        "policy",
                        Map.of(),
                        "explain",
                        explain));
    }

    private boolean redact(String... lines) {
        return redact(String.join("\n", lines).getBytes(UTF_8), false);
    }

    private static String delta(String part, String text) {
        return "{\"type\":\"message.part.delta\",\"sessionId\":\"ses-1\",\"data\":{\"partID\":\"" + part
                + "\",\"delta\":\"" + text + "\"}}";
    }

    private List<String> left() {
        return out.toString().lines().toList();
    }

    @Test
    void answersEachLineInItsPlace() {
        assertThat(redact("{\"b\":\"hunter2\",\"a\":[1,null,2.5]}", "\"fine\"", "", "7", ""))
                .isFalse();
        assertThat(left()).containsExactly("{\"b\":\"[gone]\",\"a\":[1,null,2.5]}", "\"fine\"", "null", "7");
    }

    @Test
    void takesAnEventForOneAndSaysNullForOneThatDoesNotLeave() {
        var wellKnown = "{\"data\":{\"x\":\"hunter2\"},\"type\":\"shown\",\"sessionId\":\"ses-1\"}";

        assertThat(redact(
                        wellKnown,
                        "{\"type\":\"quiet\",\"sessionId\":null,\"data\":{}}",
                        "{\"type\":\"quiet\",\"data\":{},\"x\":1}"))
                .isTrue();
        assertThat(left())
                .containsExactly(
                        "{\"data\":{\"x\":\"[gone]\"},\"type\":\"shown\",\"sessionId\":\"ses-1\"}",
                        "null",
                        "{\"type\":\"quiet\",\"data\":{},\"x\":1}");
    }

    @Test
    void letsTheTextOfAPartOutInThePiecesOfThatPart() {
        redact(delta("p", "say hun"), delta("q", "other"), "1", delta("p", "ter2 and mo"), "2", delta("p", "re"));

        assertThat(left())
                .containsExactly(
                        delta("p", "say "),
                        delta("q", "other"),
                        "1",
                        delta("p", "[gone] and "),
                        "2",
                        delta("p", "more"));
    }

    @Test
    void letsTheEndOfATextOutBeforeTheEventThatEndsIt() {
        redact(delta("p", "the end"), "{\"type\":\"idle\",\"data\":{}}", "3");

        assertThat(left()).containsExactly(delta("p", "the end"), "{\"type\":\"idle\",\"data\":{}}", "3");
    }

    @Test
    void saysOfABadLineWhatIsWrongWithoutQuotingItAndGoesOn() {
        assertThat(redact("{\"a\":1,\"a\":2}", "hunter2", "[".repeat(500), "\"poison\"", "8"))
                .isFalse();

        assertThat(left()).containsExactly("null", "null", "null", "null", "8");
        assertThat(err.toString().lines())
                .satisfiesExactly(
                        line -> assertThat(line).startsWith("Line 1 has the same name twice"),
                        line -> assertThat(line).startsWith("Line 2 is not valid JSON"),
                        line -> assertThat(line).startsWith("Line 3 ").contains("nested deeper"),
                        line -> assertThat(line).startsWith("Line 4 makes the redactor fail"));
        assertThat(err.toString()).doesNotContain("hunter2");
    }

    @Test
    void refusesALineThatIsNotUtf8() {
        assertThat(redact("\"é\"\n9\n".getBytes(ISO_8859_1), false)).isFalse();

        assertThat(left()).containsExactly("null", "9");
        assertThat(err.toString()).startsWith("Line 1 is not UTF-8");
    }

    @Test
    void passesOverALineThatIsTooLongWithoutKeepingIt() {
        var tooLong = "\"" + "x".repeat(LineInput.MOST_BYTES) + "\"";

        assertThat(redact(tooLong, "10")).isFalse();

        assertThat(left()).containsExactly("null", "10");
        assertThat(err.toString()).startsWith("Line 1 is longer than");
    }

    @Test
    void explainsOnTheSideInJson() {
        redact("\"a hunter2\"\n1\n{\"type\":\"quiet\",\"data\":{}}\n{".getBytes(UTF_8), true);

        assertThat(left()).containsExactly("\"a [gone]\"", "1", "null", "null");
        assertThat(err.toString().lines())
                .containsExactly(
                        "{\"line\":1,\"removed\":[{\"rule\":\"words\",\"standIn\":\"[gone]\",\"at\":\"\",\"from\":2,\"to\":9}]}",
                        "{\"line\":3,\"removed\":[{\"rule\":\"event-table\",\"at\":\"\"}]}",
                        "{\"line\":4,\"error\":\"is not valid JSON, or nested deeper than 128\"}");
    }

    @Test
    void losesNothingOfManyTextsAtOnce() {
        var lines = new ArrayList<String>();
        for (var number = 0; number < 3_000; number++) {
            lines.add(delta("p" + number % 700, "w" + number));
        }

        redact(lines.toArray(String[]::new));

        assertThat(left()).hasSize(3_000);
        assertThat(out.toString()).contains("w0w700w1400w2100w2800", "w699w1399w2099w2799");
    }

    @Test
    void refusesAPolicyThatIsNone() {
        var arguments = Map.<String, Object>of(
                "in", new ByteArrayInputStream(new byte[0]), "out", out, "err", err, "policy", Map.of("nope", "true"));

        assertThatThrownBy(() -> new RedactLines(new WordRedactor()).apply(arguments))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("exposeLocalPaths");
    }
}
