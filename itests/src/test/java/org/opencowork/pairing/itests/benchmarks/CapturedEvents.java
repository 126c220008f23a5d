package org.opencowork.pairing.itests.benchmarks;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.ToNumberPolicy;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.opencowork.pairing.api.Policy;
import org.opencowork.pairing.api.Tree;
import org.opencowork.pairing.api.redaction.RedactionScope;
import org.opencowork.pairing.api.runtime.RuntimeEvent;
import org.opencowork.pairing.redaction.ScanningRedactor;

/** The events of a real stream that leave at all, in lines of JSON; copies differ in their ids, numbers and words. */
final class CapturedEvents {

    static final Gson GSON = new GsonBuilder()
            .setObjectToNumberStrategy(ToNumberPolicy.LONG_OR_DOUBLE)
            .disableHtmlEscaping()
            .serializeNulls()
            .create();

    private static final List<String> WORDS = List.of("session", "server", "parser", "module", "branch", "filter");

    private final List<String> lines;

    private CapturedEvents(List<String> lines) {
        this.lines = lines;
    }

    static CapturedEvents read() throws IOException {
        var root = Path.of(System.getProperty("pairing.launcher")).getParent().getParent();
        var capture =
                root.resolve("bundles/redaction/src/test/resources/org/opencowork/pairing/redaction/capture.jsonl");
        var lines = new ArrayList<String>();
        for (var line : Files.readAllLines(capture)) {
            captured(line).filter(CapturedEvents::leaves).ifPresent(event -> lines.add(GSON.toJson(event)));
        }
        return new CapturedEvents(List.copyOf(lines));
    }

    private static Optional<Map<String, @Nullable Object>> captured(String line) {
        var payload = Tree.object(GSON.fromJson(line, Object.class)).flatMap(outer -> Tree.object(outer, "payload"));
        return payload.flatMap(event -> Tree.object(event, "properties")
                .map(data -> tree(
                        Tree.text(event, "type").orElse(""),
                        Tree.text(data, "sessionID").orElse(null),
                        data)));
    }

    private static boolean leaves(Map<String, @Nullable Object> tree) {
        var scope = new RedactionScope(Policy.DEFAULT, List.of());
        var stream = new ScanningRedactor().events(scope);
        var now = stream.accept(event(GSON.toJson(tree)));
        return !now.isEmpty() || !stream.finish().isEmpty();
    }

    static Map<String, @Nullable Object> tree(String type, @Nullable String session, Map<String, Object> data) {
        var tree = new LinkedHashMap<String, @Nullable Object>();
        tree.put("type", type);
        tree.put("sessionId", session);
        tree.put("data", data);
        return tree;
    }

    static RuntimeEvent event(String line) {
        var tree = Tree.object(GSON.fromJson(line, Object.class)).orElseThrow();
        var session = Tree.text(tree, "sessionId").orElse(null);
        var data = Tree.object(tree, "data").orElseThrow();
        return new RuntimeEvent(null, Tree.text(tree, "type").orElseThrow(), session, session, data);
    }

    /** Returns the lines of so many copies from this one on. */
    List<String> copies(int first, int count) {
        return IntStream.range(first, first + count)
                .mapToObj(this::copy)
                .flatMap(List::stream)
                .toList();
    }

    private List<String> copy(int number) {
        var mark = String.format(Locale.ROOT, "%04d", number % 10_000);
        var word = WORDS.get(number % WORDS.size());
        return lines.stream()
                .map(line -> line.replace("dfa0", mark)
                        .replace("205f", mark)
                        .replace("driver", word)
                        .replace("17953966", "1795" + mark))
                .toList();
    }
}
