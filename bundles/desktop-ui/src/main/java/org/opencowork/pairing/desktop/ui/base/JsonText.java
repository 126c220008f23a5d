package org.opencowork.pairing.desktop.ui.base;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A JSON tree as text that a person can read: one field a line, long texts as lines of their own. */
public final class JsonText {

    private static final String STEP = "  ";

    private JsonText() {}

    /** Returns the tree as text. */
    public static String of(@Nullable Object tree) {
        return Visible.of(value(tree, ""));
    }

    private static String value(@Nullable Object tree, String indent) {
        if (tree instanceof Map<?, ?> object) {
            return object.isEmpty()
                    ? "{}"
                    : object.entrySet().stream()
                            .map(field -> line(field.getKey() + ": ", field.getValue(), indent))
                            .collect(Collectors.joining());
        }
        if (tree instanceof List<?> list) {
            return list.isEmpty()
                    ? "[]"
                    : list.stream().map(entry -> line("- ", entry, indent)).collect(Collectors.joining());
        }
        if (tree instanceof String text && text.contains("\n")) {
            var inner = indent + STEP;
            return text.lines().map(line -> "\n" + inner + line).collect(Collectors.joining());
        }
        return String.valueOf(tree);
    }

    private static String line(String head, @Nullable Object value, String indent) {
        var start = indent.isEmpty() ? "" : "\n" + indent;
        var nested = nests(value) ? value(value, indent + STEP) : value(value, indent);
        return (start.isEmpty() ? "" : start) + head + nested + (indent.isEmpty() ? "\n" : "");
    }

    private static boolean nests(@Nullable Object value) {
        return (value instanceof Map<?, ?> object && !object.isEmpty())
                || (value instanceof List<?> list && !list.isEmpty());
    }
}
