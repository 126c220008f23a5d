package org.opencowork.pairing.audit.file;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.opencowork.pairing.api.Tree;

/**
 * Keeps an entry within its size, as what is in it may come from a hostile remote.
 *
 * <p>Every single text is cut; the texts and values of one field share what they may take together, so that no field
 * crowds out another.
 */
final class Bounds {

    private static final String CUT = "…[truncated]";
    private static final int MAX_TEXT = 1_024;
    private static final int MAX_DEPTH = 16;

    private int left = 24 * 1_024;

    private Bounds() {}

    static Map<String, Object> within(Map<String, Object> entry) {
        return new Bounds().fits(entry, 2) ? entry : bounded(entry);
    }

    /** Tells of almost every entry that nothing in it has to be cut or mended. */
    private boolean fits(@Nullable Object value, int depth) {
        left--;
        if (value instanceof String text) {
            left -= text.length();
            return left > 0 && text.length() <= MAX_TEXT && Plain.is(text);
        }
        if (value instanceof Map<?, ?> object) {
            return depth > 0 && eachFits(object, depth - 1);
        }
        return value == null || value instanceof Boolean || value instanceof Long || value instanceof Double;
    }

    private boolean eachFits(Map<?, ?> object, int depth) {
        for (var field : object.entrySet()) {
            if (!fits(field.getKey(), 0) || !fits(field.getValue(), depth)) {
                return false;
            }
        }
        return true;
    }

    private static Map<String, Object> bounded(Map<String, Object> entry) {
        var bounded = new LinkedHashMap<String, @Nullable Object>();
        entry.forEach((field, value) -> bounded.put(field, new Bounds().value(value, 0)));
        return Tree.unmodifiable(bounded);
    }

    private Map<String, Object> object(Map<?, ?> object, int depth) {
        var bounded = new LinkedHashMap<String, @Nullable Object>();
        for (var field : object.entrySet()) {
            if (left <= 0) {
                break;
            }
            bounded.put(text(String.valueOf(field.getKey())), value(field.getValue(), depth + 1));
        }
        return Tree.unmodifiable(bounded);
    }

    private List<@Nullable Object> list(List<?> list, int depth) {
        var bounded = new ArrayList<@Nullable Object>();
        for (var element : list) {
            if (left <= 0) {
                break;
            }
            bounded.add(value(element, depth + 1));
        }
        return bounded;
    }

    private @Nullable Object value(@Nullable Object value, int depth) {
        left--;
        if (value instanceof Map<?, ?> object) {
            return depth > MAX_DEPTH ? CUT : object(object, depth);
        }
        if (value instanceof List<?> list) {
            return depth > MAX_DEPTH ? CUT : list(list, depth);
        }
        if (value == null || value instanceof Boolean || value instanceof Long || value instanceof Double) {
            return value;
        }
        return text(value.toString());
    }

    private String text(String text) {
        var most = Math.max(0, Math.min(MAX_TEXT, left));
        left -= Math.min(text.length(), most);
        return whole(text.length() <= most ? text : text.substring(0, most) + CUT);
    }

    /** Puts a question mark for half of a surrogate pair, which no UTF-8 can hold. */
    private static String whole(String text) {
        return Plain.is(text) ? text : new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
    }
}
