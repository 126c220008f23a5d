package org.opencowork.pairing.redaction;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Compares how long a text and one of eight times its length take, so that the machine's speed does not matter. */
class LinearTimeTest {

    private static final int SHORT = 8 * 1024;
    private static final int TIMES = 8;
    /** Between linear, which gives 8, and quadratic, which gives 64. */
    private static final int MOST = 24;

    @ParameterizedTest
    @ValueSource(
            strings = {
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
                "key = \""
            })
    void takesTimeInProportionToTheLengthHoweverHostileTheText(String part) {
        var small = part.repeat(SHORT / part.length());
        var large = part.repeat(SHORT * TIMES / part.length());
        var ratio = Double.MAX_VALUE;

        // What else the machine does may disturb one measurement, but not all of them.
        for (var i = 0; i < 5 && ratio >= MOST; i++) {
            ratio = Math.min(ratio, (double) nanos(large) / nanos(small));
        }

        assertThat(ratio).as(part).isLessThan(MOST);
    }

    private static long nanos(String text) {
        var best = Long.MAX_VALUE;
        for (var i = 0; i < 5; i++) {
            var start = System.nanoTime();
            Redactors.text(text);
            best = Math.min(best, System.nanoTime() - start);
        }
        return Math.max(1, best);
    }
}
