package org.opencowork.pairing.redaction;

/** Finds quoted strings that hold escaped line ends or quotes, each of which may be a text of several lines, or JSON. */
final class Literals {

    /** Takes the half-open range of what a literal holds. */
    @FunctionalInterface
    interface Range {
        void take(int start, int end);
    }

    private Literals() {}

    static void each(String text, Range range) {
        for (var i = text.indexOf('"'); i >= 0 && i < text.length(); i = text.indexOf('"', i)) {
            var start = i + 1;
            var escaped = false;
            for (i = start; i < text.length() && text.charAt(i) != '"' && !Chars.isLineEnd(text.charAt(i)); i++) {
                if (text.charAt(i) == '\\' && i + 1 < text.length()) {
                    i++;
                    escaped |= text.charAt(i) == 'n' || text.charAt(i) == '"';
                }
            }
            if (escaped) {
                range.take(start, Math.min(i, text.length()));
            }
            i++;
        }
    }
}
