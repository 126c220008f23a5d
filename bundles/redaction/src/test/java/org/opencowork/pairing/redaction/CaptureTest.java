package org.opencowork.pairing.redaction;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.ToNumberPolicy;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.opencowork.pairing.api.Tree;
import org.opencowork.pairing.api.redaction.RedactedEvent;
import org.opencowork.pairing.api.runtime.RuntimeEvent;

/** What leaves of a real stream; what is expected is in {@code capture-left.txt}, to be read by a person. */
class CaptureTest {

    private static final Gson GSON = new GsonBuilder()
            .setObjectToNumberStrategy(ToNumberPolicy.LONG_OR_DOUBLE)
            .disableHtmlEscaping()
            .serializeNulls()
            .create();

    @Test
    void leavesOfARealStreamJustWhatWasAgreed() throws IOException {
        var left = written(redacted());

        Files.writeString(Path.of("target", "capture-left.txt"), left);

        assertThat(left)
                .as("if the difference is wanted, take over target/capture-left.txt")
                .isEqualTo(Resources.lines("capture-left.txt").collect(Collectors.joining("\n", "", "\n")));
    }

    @Test
    void leavesNoPathNoUserAndNoBodyOfARealStream() {
        assertThat(written(redacted()))
                .doesNotContain(
                        "/home",
                        "/ada",
                        "ada/",
                        "projects/demo",
                        "secret body",
                        "public body",
                        "inline body",
                        "line two");
    }

    @Test
    void keepsNoiseAndUnknownEventsBack() {
        assertThat(redacted())
                .extracting(RedactedEvent::type)
                .noneMatch(type -> type.startsWith("session.next.")
                        || type.startsWith("plugin.")
                        || type.startsWith("catalog.")
                        || type.startsWith("server.")
                        || type.startsWith("file.watcher")
                        || type.equals("sync"));
    }

    private static List<RedactedEvent> redacted() {
        var stream = Redactors.fresh().events(Redactors.SCOPE);
        var out = new ArrayList<RedactedEvent>();
        Resources.lines("capture.jsonl").map(CaptureTest::event).forEach(event -> out.addAll(stream.accept(event)));
        out.addAll(stream.finish());
        return out;
    }

    private static RuntimeEvent event(String line) {
        var payload = Tree.object(Tree.object(GSON.fromJson(line, Object.class)).orElseThrow(), "payload")
                .orElseThrow();
        var data = Tree.object(payload, "properties").orElse(Map.of());
        var session = Tree.text(data, "sessionID").orElse(null);
        return new RuntimeEvent(
                Tree.text(payload, "id").orElse(null),
                Tree.text(payload, "type").orElseThrow(),
                session,
                session,
                data);
    }

    private static String written(List<RedactedEvent> events) {
        return events.stream()
                .map(event ->
                        event.type() + "\n  " + GSON.toJson(event.data()) + "\n  removed " + event.removed() + "\n")
                .collect(Collectors.joining());
    }
}
