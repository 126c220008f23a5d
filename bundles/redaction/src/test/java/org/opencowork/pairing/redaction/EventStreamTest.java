package org.opencowork.pairing.redaction;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.opencowork.pairing.api.redaction.EventRedactor;
import org.opencowork.pairing.api.redaction.RedactedEvent;
import org.opencowork.pairing.api.runtime.RuntimeEvent;

class EventStreamTest {

    private static final String TOKEN = "ghp_0123456789abcdefghijABCDEFGHIJ012345";

    private final AtomicLong clock = new AtomicLong();
    private final EventRedactor stream =
            new ScanningRedactor(List.of("/home/ada"), Limits.DEFAULT, clock::get).events(Redactors.SCOPE);

    private static RuntimeEvent event(String type, Map<String, Object> data) {
        return new RuntimeEvent("evt_1", type, "ses_1", "ses_root", data);
    }

    private List<RedactedEvent> delta(String text) {
        return stream.accept(deltaOf(text));
    }

    private static RuntimeEvent deltaOf(String text) {
        return event(
                "message.part.delta",
                Map.of("sessionID", "ses_1", "messageID", "msg_1", "partID", "prt_1", "field", "text", "delta", text));
    }

    private List<RedactedEvent> part(Map<String, Object> time, String text) {
        return stream.accept(event(
                "message.part.updated",
                Map.of("part", Map.of("id", "prt_1", "type", "text", "text", text, "time", time))));
    }

    private static String deltas(List<RedactedEvent> events) {
        return events.stream()
                .filter(event -> event.type().equals("message.part.delta"))
                .map(event -> (String) event.data().get("delta"))
                .collect(Collectors.joining());
    }

    private static Object text(RedactedEvent event) {
        return ((Map<?, ?>) event.data().get("part")).get("text");
    }

    @Test
    void keepsAnUnknownTypeBack() {
        assertThat(stream.accept(event("session.invented", Map.of("sessionID", "ses_1"))))
                .isEmpty();
    }

    @Test
    void namesTheRootSessionAndDropsFieldsThatAreNotInTheTable() {
        var left = stream.accept(event("session.idle", Map.of("sessionID", "ses_1", "directory", "/x/y")));

        assertThat(left)
                .containsExactly(new RedactedEvent("session.idle", "ses_root", Map.of("sessionID", "ses_1"), Map.of()));
    }

    @Test
    void redactsASecretThatIsSplitOverDeltas() {
        var out = new ArrayList<RedactedEvent>();
        for (var piece : ("use " + TOKEN + " now\nok").split("(?<=\\G.{3})", -1)) {
            out.addAll(delta(piece));
        }
        out.addAll(stream.finish());

        assertThat(deltas(out)).isEqualTo("use [secret-redacted] now\nok");
    }

    @Test
    void tellsWhetherTheEndOfATextIsStillHeld() {
        var decided = deltaOf("all said\n");
        var open = deltaOf("see /home/a");

        stream.accept(decided);
        assertThat(stream.holds(decided)).isFalse();

        stream.accept(open);
        assertThat(stream.holds(open)).isTrue();

        part(Map.of("start", 1L, "end", 2L), "all said\nsee /home/a");
        assertThat(stream.holds(open)).isFalse();
    }

    @Test
    void givesOutWhatIsHeldBeforeThePartThatEnds() {
        delta("see /home/a");
        delta("da/x");

        var left = part(Map.of("start", 1L, "end", 2L), "see /home/ada/x");

        assertThat(left).extracting(RedactedEvent::type).containsExactly("message.part.delta", "message.part.updated");
        assertThat(deltas(left)).isEqualTo("see [local-path]");
        assertThat(text(left.get(1))).isEqualTo("see [local-path]");
    }

    @Test
    void showsOfAPartInMidStreamOnlyWhatIsDecided() {
        delta("all is well, use gh");

        var left = part(Map.of("start", 1L), "all is well, use gh");

        assertThat(left).hasSize(1);
        assertThat(text(left.get(0))).isEqualTo("all is well, ");
    }

    @Test
    void givesOutWhatIsHeldWhenTheSessionIsIdle() {
        delta("done");

        var left = stream.accept(event("session.idle", Map.of("sessionID", "ses_1")));

        assertThat(deltas(left)).isEqualTo("done");
        assertThat(left).last().extracting(RedactedEvent::type).isEqualTo("session.idle");
    }

    @Test
    void releasesAfterTwoSecondsWhatShowsNothing() {
        delta("Hello");
        clock.addAndGet(1_999_999_999L);
        assertThat(stream.release()).isEmpty();
        clock.addAndGet(1L);

        assertThat(deltas(stream.release())).isEqualTo("Hello");
        assertThat(stream.release()).isEmpty();
        assertThat(deltas(stream.finish())).isEmpty();
    }

    @Test
    void neverReleasesTheBeginningOfASecretOrPath() {
        for (var end = 1; end < TOKEN.length(); end++) {
            var text = "my token " + TOKEN;
            var out = new ArrayList<>(delta(text.substring(0, 9 + end)));
            clock.addAndGet(3_000_000_000L);
            out.addAll(stream.release());
            out.addAll(delta(text.substring(9 + end)));
            out.addAll(stream.finish());

            assertThat(deltas(out)).as("released after %d characters", end).isEqualTo("my token [secret-redacted]");
        }
    }

    @Test
    void takesOutAWordThatOutgrowsWhatMayBeHeld() {
        var out = new ArrayList<RedactedEvent>();
        for (var i = 0; i < 100; i++) {
            out.addAll(delta("x/".repeat(500)));
        }
        out.addAll(delta("\nnext line\n"));
        out.addAll(stream.finish());

        assertThat(deltas(out)).isEqualTo("[secret-redacted]\nnext line\n");
    }

    @Test
    void takesOutAKeyOfAnyLengthAsOneBlock() {
        var out = new ArrayList<>(delta("-----BEGIN PRIVATE KEY-----\n"));
        for (var i = 0; i < 500; i++) {
            out.addAll(delta("MIIEvQIBADANBgkqhkiG9w0BAQEFAASCBKcwggSjAgEAAoIBAQC7\n"));
        }
        out.addAll(delta("-----END PRIVATE KEY-----\nbye\n"));
        out.addAll(stream.finish());

        assertThat(deltas(out)).isEqualTo("[secret-redacted]\nbye\n");
    }

    @Test
    void showsNothingMoreOfATextThatItHadToGiveUpForOthers() {
        var out = new ArrayList<>(delta("my token " + TOKEN.substring(0, 12)));
        for (var i = 0; i < 256; i++) {
            out.addAll(stream.accept(event(
                    "message.part.delta",
                    Map.of("sessionID", "ses_1", "messageID", "msg_1", "partID", "prt_" + (i + 2), "delta", "key "))));
        }
        out.addAll(delta(TOKEN.substring(12)));

        assertThat(deltas(out)).contains("[secret-redacted]").doesNotContain("ghp_", TOKEN.substring(12));
    }
}
