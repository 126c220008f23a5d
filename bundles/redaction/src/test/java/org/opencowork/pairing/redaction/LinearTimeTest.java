package org.opencowork.pairing.redaction;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Compares how much work a text and one of eight times its length are. What counts is the thread's own time on the
 * processor, so that neither the machine's speed nor what else it does matters.
 */
class LinearTimeTest {

    private static final int SHORT = 1_024;
    private static final int LONGER = 8 * SHORT;
    private static final int TIMES = 8;
    /** Between linear, which gives 8, and quadratic, which gives 64. */
    private static final int MOST = 24;

    /** What detectors begin, go on and end at. */
    private static final List<String> PARTS = List.of(
            "/",
            "\\",
            "//",
            "a/",
            "/a",
            "=",
            "a=",
            "key=",
            "key:",
            "\"",
            "\"/",
            "'",
            "-",
            "--",
            "-----BEGIN ",
            "sk-",
            "eyJ",
            "eyJ.",
            "M.",
            "~",
            "$",
            "%",
            "%2F",
            "%25",
            "a:",
            "a:/",
            "a:\\",
            "://",
            "a://",
            "@",
            "://a:@",
            "<",
            "<key>",
            "bearer ",
            "basic ",
            "data:",
            "data:,",
            "password ",
            "x1 ",
            " ",
            "\n",
            "+\n",
            "@@ -",
            "@@ -\n",
            "home/ada",
            "h",
            "(",
            "/a ",
            "/A b",
            "C:\\a b",
            "[",
            "/home/ada/projects/demo",
            "\"key\": \"",
            "token is ",
            "file:",
            "\\\\a\\",
            "A1",
            "é",
            "key = \"");

    static Stream<String> parts() {
        return PARTS.stream();
    }

    @ParameterizedTest
    @MethodSource("parts")
    void takesTimeInProportionToTheLengthHoweverHostileTheText(String part) {
        assertLinear(part, LONGER);
    }

    @Test
    void doesSoForEveryTwoPartsInTurn() {
        PARTS.forEach(first -> PARTS.forEach(second -> assertLinear(first + second, SHORT)));
    }

    /** Each of them was made for one rule, and together they are made for all. */
    @ParameterizedTest
    @MethodSource("org.opencowork.pairing.redaction.CorpusTest#all")
    void doesSoForWhatARuleIsMadeFor(CorpusTest.Case given) {
        assertLinear(given.text(), SHORT);
        assertLinear(given.text() + "\n", SHORT);
        assertLinear(given.text().substring(0, given.text().length() / 2), SHORT);
    }

    private static void assertLinear(String part, int length) {
        if (part.isEmpty()) {
            return;
        }
        var small = part.repeat(Math.max(1, length / part.length()));
        var large = small.repeat(TIMES);
        var ratio = Double.MAX_VALUE;

        // The compiler and the collector may disturb one measurement, but not all of them.
        for (var i = 1; i <= 12 && ratio >= MOST; i++) {
            ratio = Math.min(ratio, (double) nanos(large, i) / nanos(small, i));
        }

        assertThat(ratio).as(part).isLessThan(MOST);
    }

    private static long nanos(String text, int times) {
        var threads = ManagementFactory.getThreadMXBean();
        var best = Long.MAX_VALUE;
        for (var i = 0; i < times; i++) {
            var start = threads.getCurrentThreadCpuTime();
            Redactors.text(text);
            best = Math.min(best, threads.getCurrentThreadCpuTime() - start);
        }
        return Math.max(1, best);
    }
}
