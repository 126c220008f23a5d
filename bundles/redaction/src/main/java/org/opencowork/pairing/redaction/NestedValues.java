package org.opencowork.pairing.redaction;

/** Knows of a value that stands by the name of one in braces behind a name that tells: {@code "password": {"type": "string", "value": "x"}}. */
final class NestedValues {

    private static final int LONGEST = 256;
    private static final String NAME = "\"value\"";

    private NestedValues() {}

    /** Returns where the value is that the brace at the position holds; the position if it holds none. */
    static int at(String text, int brace) {
        if (!text.startsWith("{", brace)) {
            return brace;
        }
        var close = Lines.indexOf(text, "}", brace, Math.min(text.length(), brace + LONGEST));
        var name = close < 0 ? -1 : Lines.indexOf(text, NAME, brace, close);
        if (name < 0) {
            return brace;
        }
        var value = Lines.after(text, name + NAME.length(), " :");
        return value < close && text.charAt(value) == '"' ? value : brace;
    }
}
