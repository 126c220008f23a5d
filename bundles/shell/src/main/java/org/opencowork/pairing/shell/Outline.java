package org.opencowork.pairing.shell;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** A tree as indented lines, for reading. */
final class Outline {

    private Outline() {}

    static String of(Object tree) {
        return lines(tree, "").stripTrailing();
    }

    private static String lines(Object tree, String indent) {
        if (tree instanceof Map<?, ?> object) {
            return object.entrySet().stream()
                    .map(field -> indent + field.getKey() + ":" + value(field.getValue(), indent))
                    .collect(Collectors.joining());
        }
        if (tree instanceof List<?> list) {
            return list.isEmpty()
                    ? indent + "none\n"
                    : list.stream().map(entry -> lines(entry, indent)).collect(Collectors.joining("\n"));
        }
        return indent + tree + "\n";
    }

    private static String value(Object value, String indent) {
        return isFlat(value) ? " " + flat(value) + "\n" : "\n" + lines(value, indent + "  ");
    }

    private static boolean isFlat(Object value) {
        return value instanceof Map<?, ?> object
                ? object.isEmpty()
                : !(value instanceof List<?> list) || list.isEmpty();
    }

    private static String flat(Object value) {
        if (value instanceof Map || value instanceof List) {
            return "none";
        }
        return value == null ? "-" : value.toString();
    }
}
