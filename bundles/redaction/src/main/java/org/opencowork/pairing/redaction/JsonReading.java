package org.opencowork.pairing.redaction;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An object, or a list, that is being read by {@link JsonFields}. */
final class JsonReading {

    /** A value and where it stands; quoted if it is a text. */
    record Value(int start, int end, boolean quoted) {}

    /** A value that holds no objects, and the name of its field. */
    record Leaf(String name, Value value) {}

    private static final int MOST_LEAVES = 256;

    final Map<String, Object> shape = new LinkedHashMap<>();
    final List<String> names = new ArrayList<>();
    final List<Value> values = new ArrayList<>();
    /** The leaves within each of the values; null for one that is not to be looked into. */
    final List<@Nullable List<Leaf>> within = new ArrayList<>();
    /** Those of all values. */
    final List<Leaf> leaves = new ArrayList<>();
    /** Whether something in it has no name, so that it counts as a whole. */
    boolean opaque;

    final boolean list;
    final TreeRedaction.Around around;
    String name = "";
    boolean named;
    /** Whether one of its fields tells of a file, or of a tool that reads one. */
    boolean describesFile;

    boolean reads;
    int start = -1;

    JsonReading(boolean list, @Nullable JsonReading parent) {
        this.list = list;
        around = parent == null ? TreeRedaction.Around.NOTHING : aroundIn(parent);
    }

    private static TreeRedaction.Around aroundIn(JsonReading parent) {
        if (parent.around == TreeRedaction.Around.FILE || parent.list) {
            return parent.around;
        }
        var inside = parent.inside();
        var file = FileObjects.isOwner(parent.name)
                || FieldKind.of(parent.name) == FieldKind.BODY
                || FieldRules.isOutput(parent.name, inside)
                || (parent.describesFile && FieldKind.of(parent.name) == FieldKind.CONTENT);
        return file ? TreeRedaction.Around.FILE : inside;
    }

    /** Notes the leaves of a value that is an object, or a list of some; of any other, the value itself. */
    void note(String name, Value value, @Nullable JsonReading read) {
        if (read == null || read.opaque) {
            within.add(null);
            leaves.add(new Leaf(name, value));
        } else {
            within.add(List.copyOf(read.leaves));
            leaves.addAll(read.leaves);
        }
        opaque |= leaves.size() > MOST_LEAVES;
    }

    /** Takes an item of the list with its leaves. */
    void take(JsonReading item) {
        opaque |= item.opaque || leaves.size() + item.leaves.size() > MOST_LEAVES;
        if (!opaque) {
            leaves.addAll(item.leaves);
        }
    }

    /** Returns what its fields lie in, as far as it is read. */
    TreeRedaction.Around inside() {
        return reads ? TreeRedaction.Around.READING : around;
    }
}
