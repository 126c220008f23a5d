package org.opencowork.pairing.launcher.cli;

import java.io.PrintWriter;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A tree with one field a line, indented where it goes deeper. */
final class Details {

    private Details() {}

    static void print(PrintWriter out, Map<String, @Nullable Object> tree) {
        print(out, tree, "");
    }

    static void print(PrintWriter out, Map<?, ?> tree, String indent) {
        tree.forEach((field, value) -> {
            if (value instanceof Map<?, ?> nested && !nested.isEmpty()) {
                out.println(indent + field);
                print(out, nested, indent + "  ");
            } else {
                out.printf("%s%-20s %s%n", indent, field, Table.text(value));
            }
        });
    }
}
