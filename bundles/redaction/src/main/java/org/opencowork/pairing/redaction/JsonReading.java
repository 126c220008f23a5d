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

    final Map<String, Object> shape = new LinkedHashMap<>();
    final List<String> names = new ArrayList<>();
    final List<Value> values = new ArrayList<>();
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

    /** Returns what its fields lie in, as far as it is read. */
    TreeRedaction.Around inside() {
        return reads ? TreeRedaction.Around.READING : around;
    }
}
