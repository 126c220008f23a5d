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

    private final Policy policy;
    private final TextScan scan;
    private final Places places;
    private final Limits limits;
    private final Tally tally;

    TreeRedaction(Policy policy, TextScan scan, Places places, Limits limits, Tally tally) {
        this.policy = policy;
        this.scan = scan;
        this.places = places;
        this.limits = limits;
        this.tally = tally;
    }

    /** Returns the tree as it may leave; what was harmless is shared with the original. */
    @Nullable
    Object redact(@Nullable Object tree) {
        return value(tree, 0, false);
    }

    /** Redacts a value; in the call of a tool that reads files, what it puts out is a body. */
    private @Nullable Object value(@Nullable Object value, int depth, boolean reading) {
        if (value instanceof String text) {
            return text(text);
        }
        if (value instanceof Map<?, ?> object) {
            return depth >= limits.depth() ? standIn(StandIn.DEPTH) : object(object, depth, reading);
        }
        if (value instanceof List<?> list) {
            return depth >= limits.depth() ? standIn(StandIn.DEPTH) : list(list, depth, reading);
        }
        return value instanceof Number number ? number(number) : value;
    }

    private String text(String text) {
        if (!policy.exposeArtifactBodies() && FileObjects.isFile(text)) {
            return standIn(StandIn.ARTIFACT_BODY);
        }
        return limits.cut(scan.redact(text, tally), tally);
    }

    private Object number(Number number) {
        var large = number instanceof BigDecimal || number instanceof BigInteger;
        return large && number.toString().length() > limits.digits() ? standIn(StandIn.TRUNCATED) : number;
    }

    private Object list(List<?> list, int depth, boolean reading) {
        var kept = list.size() > limits.items() ? limits.items() - 1 : list.size();
        var out = new ArrayList<@Nullable Object>(kept + 1);
        var same = kept == list.size();
        for (var item : list.subList(0, kept)) {
            tally.enter(out.size());
            var redacted = value(item, depth + 1, reading);
            tally.leave();
            same &= redacted == item;
            out.add(redacted);
        }
        if (kept < list.size()) {
            out.add(standIn(StandIn.TRUNCATED));
        }
        return same ? list : out;
    }

    private Object object(Map<?, ?> object, int depth, boolean reading) {
        var kept = object.size() > limits.keys() ? limits.keys() - 1 : object.size();
        var out = new LinkedHashMap<String, @Nullable Object>();
        var same = kept == object.size();
        var inReading = reading || FileObjects.isReadingTool(object);
        for (var entry : object.entrySet()) {
            if (out.size() == kept) {
                break;
            }
            var name = String.valueOf(entry.getKey());
            var shownName = shownName(out, name);
            tally.enter(shownName);
            var redacted = field(object, name, entry.getValue(), depth + 1, inReading);
            tally.leave();
            same &= redacted == entry.getValue() && shownName.equals(name);
            out.put(shownName, redacted);
        }
        if (kept < object.size()) {
            out.put(unused(out, standIn(StandIn.TRUNCATED)), (long) (object.size() - kept));
        }
        return same ? object : out;
    }

    private String shownName(Map<String, ?> fields, String name) {
        tally.inName(true);
        var shownName = limits.ofKeys().cut(scan.redact(name, tally), tally);
        tally.inName(false);
        return unused(fields, shownName);
    }

    /** Returns a name that no field has yet, as several names may have become the same. */
    private static String unused(Map<String, ?> fields, String name) {
        var unused = name;
        for (var n = 2; fields.containsKey(unused); n++) {
            unused = name + " " + n;
        }
        return unused;
    }

    private @Nullable Object field(Map<?, ?> object, String name, @Nullable Object value, int depth, boolean reading) {
        return switch (FieldKind.of(name)) {
            case SECRET -> secret(name, value, depth, reading);
            case MCP_DETAIL ->
                policy.exposeLocalMcpDetails() ? value(value, depth, reading) : removed(value, StandIn.MCP_DETAIL);
            case BODY -> body(value, depth, reading);
            case CONTENT -> content(object, name, value, depth, reading);
            case PATH -> path(value, depth, reading);
            case PLAIN -> reading && name.equals("output") ? body(value, depth, true) : value(value, depth, reading);
        };
    }

    private @Nullable Object secret(String name, @Nullable Object value, int depth, boolean reading) {
        if (value instanceof Map<?, ?> object) {
            return name.endsWith("redential") || depth >= limits.depth()
                    ? value(value, depth, reading)
                    : secrets(object, name, depth, reading);
        }
        if (value instanceof List<?> list) {
            return list.isEmpty() ? list : removed(value, StandIn.SECRET);
        }
        var counts = value instanceof Number && SecretNames.mayCount(name);
        return counts || value instanceof Boolean ? value : removed(value, StandIn.SECRET);
    }

    private Object secrets(Map<?, ?> object, String name, int depth, boolean reading) {
        var out = new LinkedHashMap<String, @Nullable Object>();
        var same = true;
        for (var entry : object.entrySet()) {
            var shownName = shownName(out, String.valueOf(entry.getKey()));
            tally.enter(shownName);
            var redacted = secret(name, entry.getValue(), depth + 1, reading);
            tally.leave();
            same &= redacted == entry.getValue() && shownName.equals(entry.getKey());
            out.put(shownName, redacted);
        }
        return same ? object : out;
    }

    private @Nullable Object body(@Nullable Object value, int depth, boolean reading) {
        var text = value instanceof String
                || (value instanceof List<?> list && !list.isEmpty() && list.get(0) instanceof String);
        return text && !policy.exposeArtifactBodies()
                ? removed(value, StandIn.ARTIFACT_BODY)
                : value(value, depth, reading);
    }

    private @Nullable Object content(
            Map<?, ?> object, String name, @Nullable Object value, int depth, boolean reading) {
        if (name.equals("value") && isNamedSecret(object)) {
            return removed(value, StandIn.SECRET);
        }
        var ofFile = value instanceof String && (FileObjects.isFile(object) || FileObjects.isSynthetic(object));
        return ofFile ? body(value, depth, reading) : value(value, depth, reading);
    }

    /** Tells of pairs such as {@code {"name": "API_KEY", "value": …}}. */
    private static boolean isNamedSecret(Map<?, ?> object) {
        for (var field : List.of("name", "key", "variable", "header")) {
            if (object.get(field) instanceof String name && FieldKind.of(name) == FieldKind.SECRET) {
                return true;
            }
        }
        return false;
    }

    private @Nullable Object path(@Nullable Object value, int depth, boolean reading) {
        if (policy.exposeLocalPaths() || !(value instanceof String text) || !isWholePath(text)) {
            return value(value, depth, reading);
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
