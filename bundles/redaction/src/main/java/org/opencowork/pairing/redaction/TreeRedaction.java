package org.opencowork.pairing.redaction;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.opencowork.pairing.api.Policy;

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

    private final Policy policy;
    private final TextScan scan;
    private final Places places;
    private final Limits limits;
    private final Limits names;
    private final Tally tally;

    TreeRedaction(Policy policy, TextScan scan, Places places, Limits limits, Tally tally) {
        this.policy = policy;
        this.scan = scan;
        this.places = places;
        this.limits = limits;
        names = limits.ofKeys();
        this.tally = tally;
    }

    /** Returns the tree as it may leave; what was harmless is shared with the original. */
    @Nullable
    Object redact(@Nullable Object tree) {
        return value(tree, 0, Around.NOTHING);
    }

    /** Redacts a value by what it lies in, too. */
    private @Nullable Object value(@Nullable Object value, int depth, Around around) {
        if (value instanceof String text) {
            return text(text);
        }
        if (value instanceof Map<?, ?> object) {
            return depth >= limits.depth() ? standIn(StandIn.DEPTH) : object(object, depth, around);
        }
        if (value instanceof List<?> list) {
            return depth >= limits.depth() ? standIn(StandIn.DEPTH) : list(list, depth, around);
        }
        return value instanceof Number number ? number(number) : value;
    }

    private String text(String text) {
        return limits.cut(scan.redact(text, tally), tally);
    }

    private Object number(Number number) {
        var large = number instanceof BigDecimal || number instanceof BigInteger;
        return large && number.toString().length() > limits.digits() ? standIn(StandIn.TRUNCATED) : number;
    }

    private Object list(List<?> list, int depth, Around around) {
        var kept = list.size() > limits.items() ? limits.items() - 1 : list.size();
        List<@Nullable Object> out = null;
        var lines = new ListLines();
        for (var i = 0; i < kept; i++) {
            var item = list.get(i);
            tally.enter(i);
            var redacted = lines.isSecret(item) ? removed(item, StandIn.SECRET) : value(item, depth + 1, around);
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

    private Object object(Map<?, ?> object, int depth, Around around) {
        var kept = object.size() > limits.keys() ? limits.keys() - 1 : object.size();
        var inside = FileObjects.isReadingTool(object) ? Around.READING : around;
        Map<String, @Nullable Object> out = kept == object.size() ? null : new LinkedHashMap<>();
        var done = 0;
        for (var entry : object.entrySet()) {
            if (done == kept) {
                break;
            }
            var name = String.valueOf(entry.getKey());
            var shownName = shownName(out, name);
            tally.enter(shownName);
            var redacted = field(object, name, entry.getValue(), depth + 1, inside);
            tally.leave();
            if (out == null && (redacted != entry.getValue() || !shownName.equals(name))) {
                out = first(object, done);
            }
            if (out != null) {
                out.put(unused(out, shownName), redacted);
            }
            done++;
        }
        if (out != null && kept < object.size()) {
            out.put(unused(out, standIn(StandIn.TRUNCATED)), (long) (object.size() - kept));
        }
        return out == null ? object : out;
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

    /** Returns the name as it may leave, and as none of these fields is called. */
    private String shownName(@Nullable Map<String, ?> fields, String name) {
        tally.inName(true);
        var shownName = names.cut(scan.redactName(name, tally), tally);
        tally.inName(false);
        return fields == null ? shownName : unused(fields, shownName);
    }

    /** Returns a name that no field has yet, as several names may have become the same. */
    private static String unused(Map<String, ?> fields, String name) {
        var unused = name;
        for (var n = 2; fields.containsKey(unused); n++) {
            unused = name + " " + n;
        }
        return unused;
    }

    private @Nullable Object field(Map<?, ?> object, String name, @Nullable Object value, int depth, Around around) {
        return switch (FieldKind.of(name)) {
            case SECRET -> secret(name, value, depth, around);
            case MCP_DETAIL ->
                policy.exposeLocalMcpDetails() ? value(value, depth, around) : removed(value, StandIn.MCP_DETAIL);
            case BODY -> body(value, depth, around);
            case CONTENT -> content(object, name, value, depth, around);
            case PATH -> path(value, depth, around);
            case PLAIN ->
                FieldRules.isOutput(name, around) || (around == Around.FILE && FileObjects.isFileName(name))
                        ? body(value, depth, around)
                        : value(value, depth, around);
            case FILES -> value(value, depth, Around.FILE);
            case OPEN ->
                FieldRules.isOpenSecret(object, name) ? removed(value, StandIn.SECRET) : value(value, depth, around);
        };
    }

    private @Nullable Object secret(String name, @Nullable Object value, int depth, Around around) {
        if (value instanceof Map<?, ?> object) {
            return name.endsWith("redential") || depth >= limits.depth()
                    ? value(value, depth, around)
                    : secrets(object, name, depth, around);
        }
        if (value instanceof List<?> list) {
            return list.isEmpty() ? list : removed(value, StandIn.SECRET);
        }
        var counts = value instanceof Number && SecretNames.mayCount(name);
        return counts || value instanceof Boolean ? value : removed(value, StandIn.SECRET);
    }

    private Object secrets(Map<?, ?> object, String name, int depth, Around around) {
        var out = new LinkedHashMap<String, @Nullable Object>();
        var same = true;
        for (var entry : object.entrySet()) {
            var shownName = shownName(out, String.valueOf(entry.getKey()));
            tally.enter(shownName);
            var redacted = secret(name, entry.getValue(), depth + 1, around);
            tally.leave();
            same &= redacted == entry.getValue() && shownName.equals(entry.getKey());
            out.put(shownName, redacted);
        }
        return same ? object : out;
    }

    private @Nullable Object body(@Nullable Object value, int depth, Around around) {
        if (policy.exposeArtifactBodies()) {
            return value(value, depth, around);
        }
        return isText(value) ? removed(value, StandIn.ARTIFACT_BODY) : value(value, depth, Around.FILE);
    }

    private static boolean isText(@Nullable Object value) {
        return value instanceof String
                || (value instanceof List<?> list && !list.isEmpty() && list.get(0) instanceof String);
    }

    private @Nullable Object content(Map<?, ?> object, String name, @Nullable Object value, int depth, Around around) {
        if (FieldRules.isNamedSecret(object, name)) {
            return removed(value, StandIn.SECRET);
        }
        return FieldRules.isBody(object, around) ? body(value, depth, around) : value(value, depth, around);
    }

    private @Nullable Object path(@Nullable Object value, int depth, Around around) {
        if (policy.exposeLocalPaths() || !(value instanceof String text) || !isWholePath(text)) {
            return value(value, depth, around);
        }
        var shown = places.shown(text);
        if (shown == null) {
            return standIn(StandIn.LOCAL_PATH);
        }
        tally.count(StandIn.WORKSPACE);
        return limits.cut(scan.redact(shown, tally), tally);
    }

    private static boolean isWholePath(String text) {
        if (text.length() < 2 || text.indexOf('\n') >= 0) {
            return false;
        }
        var drive = Chars.isLetter(text.charAt(0)) && text.charAt(1) == ':' && Separators.either(text, 2) > 0;
        return drive
                || text.startsWith("\\\\")
                || text.startsWith("~/")
                || (text.charAt(0) == '/' && text.length() > 1);
    }

    private @Nullable Object removed(@Nullable Object value, StandIn standIn) {
        var nothing = value == null
                || (value instanceof String text && (text.isEmpty() || StandIn.is(text)))
                || (value instanceof List<?> list && list.isEmpty())
                || (value instanceof Map<?, ?> object && object.isEmpty());
        return nothing ? value : standIn(standIn);
    }

    private String standIn(StandIn standIn) {
        tally.count(standIn);
        return standIn.word();
    }
}
