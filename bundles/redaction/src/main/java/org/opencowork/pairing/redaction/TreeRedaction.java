package org.opencowork.pairing.redaction;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.opencowork.pairing.api.Policy;
import org.opencowork.pairing.redaction.FieldNames.FieldName;

/** Redacts one JSON tree: values by their own text and by the names above them, and the names themselves. */
final class TreeRedaction {

    /** What an object lies in, which says what its content is. */
    enum Around {
        NOTHING,
        /** The call of a tool that reads files. */
        READING,
        /** A field for files. */
        FILE
    }

    private final TextScan scan;
    private final Limits limits;
    private final Tally tally;
    private final FieldNames fieldNames;
    private final ShownNames names;
    private final FieldRedaction fields;

    TreeRedaction(Policy policy, TextScan scan, FieldNames fieldNames, Places places, Limits limits, Tally tally) {
        this.scan = scan;
        this.fieldNames = fieldNames;
        this.limits = limits;
        this.tally = tally;
        names = new ShownNames(scan, limits.ofKeys(), tally);
        fields = new FieldRedaction(policy, this, places, names, tally);
    }

    /** Returns the tree as it may leave; what was harmless is shared with the original. */
    @Nullable
    Object redact(@Nullable Object tree) {
        return value(tree, 0, Around.NOTHING);
    }

    /** Redacts a value by what it lies in, too. */
    @Nullable
    Object value(@Nullable Object value, int depth, Around around) {
        if (value instanceof String text) {
            return text(text);
        }
        if (value instanceof Map<?, ?> object) {
            return isTooDeep(depth) ? standIn(StandIn.DEPTH) : object(object, depth, around);
        }
        if (value instanceof List<?> list) {
            return isTooDeep(depth) ? standIn(StandIn.DEPTH) : list(list, depth, around, ListTable.headedBy(list));
        }
        return value instanceof Number number ? number(number) : value;
    }

    boolean isTooDeep(int depth) {
        return depth >= limits.depth();
    }

    String text(String text) {
        return limits.cut(scan.redact(text, tally), tally);
    }

    private Object number(Number number) {
        var large = number instanceof BigDecimal || number instanceof BigInteger;
        return large && number.toString().length() > limits.digits() ? standIn(StandIn.TRUNCATED) : number;
    }

    private Object list(List<?> list, int depth, Around around, @Nullable ListTable table) {
        var kept = list.size() > limits.items() ? limits.items() - 1 : list.size();
        List<@Nullable Object> out = null;
        var lines = new ListLines();
        for (var i = 0; i < kept; i++) {
            var item = list.get(i);
            tally.enter(i);
            var redacted = lines.isSecret(item)
                    ? fields.removed(item, StandIn.SECRET)
                    : item(item, depth + 1, around, table == null || table.isHeading(i) ? null : table);
            tally.leave();
            if (out == null && redacted != item) {
                out = new ArrayList<>(list.subList(0, i));
            }
            if (out != null) {
                out.add(redacted);
            }
        }
        if (kept == list.size()) {
            return out == null ? list : out;
        }
        var cut = out == null ? new ArrayList<@Nullable Object>(list.subList(0, kept)) : out;
        cut.add(standIn(StandIn.TRUNCATED));
        return cut;
    }

    private @Nullable Object item(@Nullable Object item, int depth, Around around, @Nullable ListTable table) {
        return table != null && item instanceof List<?> row
                ? value(table.withoutSecrets(row, cell -> fields.removed(cell, StandIn.SECRET)), depth, around)
                : value(item, depth, around);
    }

    private Object object(Map<?, ?> object, int depth, Around around) {
        var kept = object.size() > limits.keys() ? limits.keys() - 1 : object.size();
        var inside = FileObjects.isReadingTool(object) ? Around.READING : around;
        Map<String, @Nullable Object> out = kept == object.size() ? null : new LinkedHashMap<>();
        var done = 0;
        for (var entry : object.entrySet()) {
            if (done == kept) {
                break;
            }
            var name = fieldNames.of(String.valueOf(entry.getKey()));
            var shownName = names.shown(out, name);
            tally.enter(shownName);
            // A name that was a secret itself tells nothing of the object under it.
            var redacted = entry.getValue() instanceof Map && shownName.startsWith(StandIn.SECRET.word())
                    ? value(entry.getValue(), depth + 1, inside)
                    : field(object, name, entry.getValue(), depth + 1, inside);
            tally.leave();
            if (out == null && (redacted != entry.getValue() || !shownName.equals(name.text()))) {
                out = first(object, done);
            }
            if (out != null) {
                out.put(ShownNames.unused(out, shownName), redacted);
            }
            done++;
        }
        if (out != null && kept < object.size()) {
            out.put(ShownNames.unused(out, standIn(StandIn.TRUNCATED)), (long) (object.size() - kept));
        }
        return out == null ? object : out;
    }

    private @Nullable Object field(Map<?, ?> object, FieldName name, @Nullable Object value, int depth, Around around) {
        if (value instanceof List<?> rows && !rows.isEmpty() && rows.get(0) instanceof List && !isTooDeep(depth)) {
            var table = ListTable.describedBy(object);
            if (table != null) {
                return list(rows, depth, around, table);
            }
        }
        return fields.redacted(object, name, value, depth, around);
    }

    /** Returns a copy of the first fields, which stay as they are. */
    private static Map<String, @Nullable Object> first(Map<?, ?> object, int count) {
        var copy = new LinkedHashMap<String, @Nullable Object>();
        for (var entry : object.entrySet()) {
            if (copy.size() == count) {
                break;
            }
            copy.put(String.valueOf(entry.getKey()), entry.getValue());
        }
        return copy;
    }

    private String standIn(StandIn standIn) {
        tally.count(standIn);
        return standIn.word();
    }
}
