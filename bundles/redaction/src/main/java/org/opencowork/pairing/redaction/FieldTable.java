package org.opencowork.pairing.redaction;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.opencowork.pairing.api.Tree;

/**
 * Which fields of an object leave. Written as names with spaces between, with those of an object, or of the objects in
 * a list, in brackets behind its name; a name followed by {@code *} leaves with all that it holds.
 */
final class FieldTable {

    private final Map<String, FieldTable> fields = new LinkedHashMap<>();
    private boolean all;

    private FieldTable() {}

    /**
     * Reads a table.
     *
     * @throws IllegalArgumentException if its brackets do not match
     */
    static FieldTable of(String source) {
        var open = new ArrayList<FieldTable>(List.of(new FieldTable()));
        var last = open.get(0);
        for (var word : source.replace("(", " ( ").replace(")", " ) ").trim().split(" +", -1)) {
            var table = open.get(open.size() - 1);
            if (word.equals("(")) {
                open.add(last);
            } else if (word.equals(")") && open.size() > 1) {
                open.remove(open.size() - 1);
            } else if (!word.isEmpty() && !word.equals(")")) {
                last = table.add(word);
            } else if (!word.isEmpty()) {
                throw new IllegalArgumentException("unmatched bracket in " + source);
            }
        }
        if (open.size() > 1) {
            throw new IllegalArgumentException("open bracket in " + source);
        }
        return open.get(0);
    }

    private FieldTable add(String word) {
        var field = new FieldTable();
        field.all = word.endsWith("*");
        fields.put(field.all ? word.substring(0, word.length() - 1) : word, field);
        return field;
    }

    /** Returns the object with just the fields that leave; the same instance if all do. */
    Map<String, Object> only(Map<String, Object> object) {
        Map<String, @Nullable Object> out = null;
        var seen = 0;
        for (Map.Entry<String, @Nullable Object> entry : object.entrySet()) {
            var field = fields.get(entry.getKey());
            var left = field == null ? null : field.onlyOf(entry.getValue());
            if (out == null && (field == null || left != entry.getValue())) {
                out = first(object, seen);
            }
            if (out != null && field != null) {
                out.put(entry.getKey(), left);
            }
            seen++;
        }
        return out == null ? object : Tree.unmodifiable(out);
    }

    private static Map<String, @Nullable Object> first(Map<String, Object> object, int count) {
        var out = new LinkedHashMap<String, @Nullable Object>();
        for (Map.Entry<String, @Nullable Object> entry : object.entrySet()) {
            if (out.size() == count) {
                break;
            }
            out.put(entry.getKey(), entry.getValue());
        }
        return out;
    }

    private @Nullable Object onlyOf(@Nullable Object value) {
        if (all || !(value instanceof Map || value instanceof List)) {
            return value;
        }
        if (value instanceof List<?> list) {
            var items = new ArrayList<@Nullable Object>(list.size());
            for (var item : list) {
                items.add(onlyOf(item));
            }
            return items;
        }
        return only(Tree.object(value).orElseThrow());
    }
}
