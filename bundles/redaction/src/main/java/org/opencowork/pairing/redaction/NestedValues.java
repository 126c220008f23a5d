package org.opencowork.pairing.redaction;

import java.util.List;

/** Knows of a value that stands by the name of one in braces behind a name that tells: {@code "password": {"type": "string", "value": "x"}}. */
final class NestedValues {

    private static final int LONGEST = 256;
    private static final List<String> NAMES = List.of("\"value\"", "\"default\"");

    private NestedValues() {}

    /** Returns where the value is that the brace at the position holds; the position if it holds none. */
    static int at(String text, int brace) {
        if (!text.startsWith("{", brace)) {
            return brace;
        }
        var close = Lines.indexOf(text, "}", brace, Math.min(text.length(), brace + LONGEST));
        for (var label : NAMES) {
            var name = close < 0 ? -1 : Lines.indexOf(text, label, brace, close);
            var value = name < 0 ? brace : Lines.after(text, name + label.length(), " :");
            if (value > brace && value < close && text.charAt(value) == '"') {
                return value;
            }
        }
        return brace;
    }
}
