package org.opencowork.pairing.redaction;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.opencowork.pairing.api.Policy;

/**
 * Finds fields of JSON objects within a text that go because of their names, as they would in a tree. Lenient: an
 * object that is cut off, or not quite JSON, counts with what there is of it.
 */
final class JsonFields implements Detector {

    /** No object is open. */
    static final int NONE = -2;

    private static final int DEEPEST = 64;

    private final Policy policy;

    JsonFields(Policy policy) {
        this.policy = policy;
    }

    /** Returns where an object begins in the line; or that it is undecided, or {@link #NONE}. */
    static int open(String text, int start, int feed, boolean complete) {
        var last = Math.min(feed + 1, text.length());
        for (var i = Lines.indexOf(text, "{", start, last); i >= 0; i = Lines.indexOf(text, "{", i + 1, last)) {
            var next = i + 1;
            while (next < text.length() && Chars.isSpace(text.charAt(next))) {
                next++;
            }
            if (next == text.length() && !complete) {
                return Blocks.UNDECIDED;
            }
            if (next < text.length() && text.charAt(next) == '"') {
                return i;
            }
        }
        return NONE;
    }

    @Override
    public int signs() {
        return Signs.BRACE;
    }

    @Override
    public void find(String text, Findings found) {
        var first = open(text, 0, text.length() - 1, true);
        if (first < 0) {
            return;
        }
        var open = new ArrayDeque<JsonReading>();
        for (var i = first; i < text.length(); ) {
            i = step(text, i, open, found);
        }
        while (!open.isEmpty()) {
            close(text, text.length(), open, found);
        }
    }

    private int step(String text, int at, Deque<JsonReading> open, Findings found) {
        var c = text.charAt(at);
        var reading = open.peek();
        if (c == '{' || c == '[') {
            begin(reading, at);
            if (open.size() < DEEPEST) {
                open.push(new JsonReading(c == '[', reading));
            } else if (reading != null) {
                reading.opaque = true;
            }
        } else if ((c == '}' || c == ']') && reading != null) {
            close(text, at, open, found);
        } else if (c == '"') {
            var end = literalEnd(text, at + 1);
            literal(text, at, end, reading);
            return end + 1;
        } else if (c == ':' && reading != null) {
            reading.named = true;
        } else if (c == ',' && reading != null) {
            bare(text, at, reading);
            reading.name = "";
            reading.named = false;
        } else if (!Chars.isSpace(c)) {
            begin(reading, at);
        }
        return at + 1;
    }

    private static void begin(@Nullable JsonReading reading, int at) {
        if (reading != null && reading.named && reading.start < 0) {
            reading.start = at;
        }
    }

    private static void literal(String text, int at, int end, @Nullable JsonReading reading) {
        if (reading == null || reading.list) {
            if (reading != null) {
                reading.opaque = true;
            }
            return;
        }
        var value = text.substring(at + 1, Math.min(end, text.length()));
        if (reading.named) {
            add(reading, new JsonReading.Value(at + 1, Math.min(end, text.length()), true), value, null);
        } else {
            reading.name = value;
        }
    }

    private static void bare(String text, int end, JsonReading reading) {
        if (reading.named && reading.start >= 0) {
            var to = end;
            while (to > reading.start && Chars.isSpace(text.charAt(to - 1))) {
                to--;
            }
            var value = new JsonReading.Value(reading.start, to, false);
            add(reading, value, "true".equals(text.substring(value.start(), value.end())), null);
        }
    }

    private static void add(JsonReading reading, JsonReading.Value value, Object shape, @Nullable JsonReading read) {
        reading.note(reading.name, value, read);
        reading.names.add(reading.name);
        reading.values.add(value);
        reading.shape.put(reading.name, shape);
        var field = Map.of(reading.name, shape);
        reading.describesFile |= FieldRules.isBody(field, TreeRedaction.Around.NOTHING);
        reading.reads |= FileObjects.isReadingTool(field);
        reading.name = "";
        reading.named = false;
        reading.start = -1;
    }

    private void close(String text, int end, Deque<JsonReading> open, Findings found) {
        var reading = open.pop();
        bare(text, end, reading);
        for (var i = 0; i < reading.values.size(); i++) {
            var value = reading.values.get(i);
            var standIn = FieldRules.of(
                    policy, reading.shape, reading.inside(), reading.names.get(i), FieldKind.of(reading.names.get(i)));
            var leaves = standIn == StandIn.SECRET ? reading.within.get(i) : null;
            if (leaves != null) {
                leaves(text, reading.names.get(i), leaves, found);
            } else if (standIn != null) {
                remove(text, reading.names.get(i), value, standIn, found);
            }
        }
        var parent = open.peek();
        if (parent != null && parent.list) {
            parent.take(reading);
        }
        if (parent != null && parent.start >= 0 && !parent.list) {
            var value = new JsonReading.Value(parent.start, Math.min(end + 1, text.length()), false);
            add(parent, value, reading.list ? listShape(text, parent.start) : reading.shape, reading);
        }
    }

    /** Takes out what an object of secrets holds, but what only says whose they are. */
    private static void leaves(String text, String name, List<JsonReading.Leaf> leaves, Findings found) {
        for (var leaf : leaves) {
            var value = leaf.value();
            if (!BesideSecrets.isOne(leaf.name(), text.substring(value.start(), value.end()))) {
                remove(text, name, value, StandIn.SECRET, found);
            }
        }
    }

    private static void remove(String text, String name, JsonReading.Value value, StandIn standIn, Findings found) {
        if (FieldRules.isSomething(name, text, value.start(), value.end(), value.quoted(), standIn)) {
            found.add(value.start(), value.end(), standIn);
        }
    }

    /** Returns what stands for a list: one of an object if it begins with one, else of nothing. */
    private static List<Map<String, Object>> listShape(String text, int start) {
        var first = start + 1;
        while (first < text.length() && Chars.isSpace(text.charAt(first))) {
            first++;
        }
        return text.startsWith("{", first) ? List.of(Map.of()) : List.of();
    }

    private static int literalEnd(String text, int from) {
        var i = from;
        while (i < text.length() && text.charAt(i) != '"' && text.charAt(i) != '\n') {
            i += text.charAt(i) == '\\' ? 2 : 1;
        }
        return Math.min(i, text.length());
    }
}
