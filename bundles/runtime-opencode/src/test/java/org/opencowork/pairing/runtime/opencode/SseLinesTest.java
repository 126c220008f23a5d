package org.opencowork.pairing.runtime.opencode;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class SseLinesTest {

    @Test
    void readsTheDataLinesAndNothingElse() throws IOException {
        var lines = lines(": a comment\r\nevent: x\ndata: {\"a\":\"ü\"}\r\n\ndata:{}\n\n", 100);

        assertThat(lines.next()).contains("{\"a\":\"ü\"}");
        assertThat(lines.next()).contains("{}");
        assertThat(lines.next()).isEmpty();
        assertThat(lines.dropped()).isZero();
    }

    @Test
    void dropsAndCountsALineThatIsTooLongAndGoesOn() throws IOException {
        var lines = lines("data: " + "x".repeat(200) + "\n\ndata: {}\n\n", 100);

        assertThat(lines.next()).contains("{}");
        assertThat(lines.dropped()).isEqualTo(1);
    }

    @Test
    void leavesOutALineThatWasCutOff() throws IOException {
        assertThat(lines("data: {\"half\":", 100).next()).isEmpty();
    }

    private static SseLines lines(String text, int limitBytes) {
        return new SseLines(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), limitBytes);
    }
}
