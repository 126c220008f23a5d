package org.opencowork.pairing.redaction;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Rows that are lists within a list, of which a list of names says what is in them. */
final class ListTable {

    private static final List<String> HEADINGS =
            List.of("columns", "header", "headers", "fields", "cols", "columnNames", "column_names", "names", "keys");

    private static final int MOST_COLUMNS = 256;

    private final Set<Integer> telling = new HashSet<>();
    private final boolean headed;

    private ListTable(List<?> names, boolean headed) {
        this.headed = headed;
        for (var i = 0; i < Math.min(names.size(), MOST_COLUMNS); i++) {
            if (SecretNames.isSecret(name(names.get(i)))) {
                telling.add(i);
            }
        }
    }

    private static String name(@Nullable Object heading) {
        if (heading instanceof Map<?, ?> described && described.get("name") instanceof String name) {
            return name;
        }
        return heading instanceof String name ? name : "";
    }

    /** Returns the table whose columns a field of the object names; null if none of them tells. */
    static @Nullable ListTable describedBy(Map<?, ?> object) {
        for (var heading : HEADINGS) {
            if (object.get(heading) instanceof List<?> names) {
                return orNull(new ListTable(names, false));
            }
        }
        return null;
    }

    /** Returns the table that the list is, whose first item names the columns; null if it is none, or none of them tells. */
    static @Nullable ListTable headedBy(List<?> rows) {
        var headed = rows.size() > 1
                && rows.get(0) instanceof List<?> names
                && rows.get(1) instanceof List<?> row
                && names.size() == row.size()
                && names.stream().allMatch(name -> name instanceof String text && Table.isName(text));
        if (!headed || !(rows.get(0) instanceof List<?> names)) {
            return null;
        }
        var table = new ListTable(names, true);
        // Of two cells, the first may as well be the name of the second.
        return names.size() == 2 && table.telling.contains(0) ? null : orNull(table);
    }

    private static @Nullable ListTable orNull(ListTable table) {
        return table.telling.isEmpty() ? null : table;
    }

    /** Tells whether the item of the list names the columns. */
    boolean isHeading(int item) {
        return headed && item == 0;
    }

    /** Returns the row with what the function gives in the place of secrets; the same if there are none. */
    List<?> withoutSecrets(List<?> row, UnaryOperator<@Nullable Object> removed) {
        var out = new ArrayList<@Nullable Object>(row);
        for (var column : telling) {
            if (column < row.size() && isSecret(row.get(column))) {
                out.set(column, removed.apply(row.get(column)));
            }
        }
        return out.equals(row) ? row : out;
    }

    private static boolean isSecret(@Nullable Object value) {
        return value instanceof String text
                && !text.isEmpty()
                && !Placeholders.isOpen(text, 0, text.length())
                && !HarmlessValues.isWord(text);
    }
}
