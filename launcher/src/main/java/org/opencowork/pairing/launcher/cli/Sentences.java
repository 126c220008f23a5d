package org.opencowork.pairing.launcher.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An explanation of a pairing, printed under headings for a person to read. */
final class Sentences {

    private static final Map<String, String> HEADINGS = Map.of(
            "mayByItself", "By itself it may",
            "mayAfterYouAgreed", "After you agreed, each time, it may",
            "mayNot", "It may not",
            "sees", "It sees",
            "neverSees", "It does not see");

    private Sentences() {}

    static void print(PrintWriter out, Map<String, @Nullable Object> explanation) {
        out.println("\"" + Table.text(explanation.get("label")) + "\": " + Table.text(explanation.get("now")));
        out.println("Reaches: " + Table.text(explanation.get("reaches")));
        explanation.forEach((field, value) -> {
            if (value instanceof List<?> sentences && !sentences.isEmpty()) {
                out.println(HEADINGS.getOrDefault(field, field));
                sentences.forEach(sentence -> out.println("  - " + Table.text(sentence)));
            }
        });
        out.println(Table.text(explanation.get("ends")));
    }
}
