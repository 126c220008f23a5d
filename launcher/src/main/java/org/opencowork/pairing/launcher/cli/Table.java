package org.opencowork.pairing.launcher.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Columns that line up. */
final class Table {

    private static final String GAP = "  ";

    private final List<List<String>> rows = new ArrayList<>();

    Table(String... heads) {
        rows.add(List.of(heads));
    }

    /** Adds the fields of a tree as a row; an absent one becomes a dash. */
    void row(Map<String, @Nullable Object> tree, String... fields) {
        rows.add(Stream.of(fields).map(field -> text(tree.get(field))).toList());
    }

    void print(PrintWriter out) {
        for (var row : rows) {
            var line = new StringBuilder();
            for (var column = 0; column < row.size(); column++) {
                line.append(row.get(column))
                        .append(" ".repeat(width(column) - row.get(column).length()))
                        .append(GAP);
            }
            out.println(line.toString().stripTrailing());
        }
    }

    /** What a remote named may hold anything, so control characters do not reach the terminal. */
    static String text(@Nullable Object value) {
        return value == null ? "-" : value.toString().replaceAll("\\p{C}", "?");
    }

    private int width(int column) {
        return rows.stream().mapToInt(row -> row.get(column).length()).max().orElse(0);
    }
}
