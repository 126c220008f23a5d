package org.opencowork.pairing.redaction;

/**
 * Knows texts that programs write out between brackets: {@code [[…]]} of Lua, {@code q{…}} of Perl, {@code %q(…)} of Ruby, {@code #"…"#}
 * of Swift and Rust.
 */
final class OtherQuotes {

    private static final int LONGEST = 256;
    private static final String OPENING = "({[<\"";
    private static final String CLOSING = ")}]>\"";

    private OtherQuotes() {}

    /** Returns where the text begins that is written out at the position and ends on its line; the position if none is. */
    static int open(String text, int at) {
        var start = start(text, at);
        return start > at && end(text, start) > start ? start : at;
    }

    private static int start(String text, int at) {
        var triple = TripleQuotes.open(text, at);
        if (triple > at) {
            return triple;
        }
        if (text.startsWith("[[", at)) {
            var start = at + 2;
            return start < text.length() && " \"'[".indexOf(text.charAt(start)) < 0 ? start : at;
        }
        var raw = text.startsWith("r", at) ? at + 1 : at;
        if (text.startsWith("#\"", raw)) {
            return raw + 2;
        }
        var i = text.startsWith("%", at) ? at + 1 : at;
        while (i < text.length() && i - at < 3 && (text.charAt(i) == 'q' || text.charAt(i) == 'Q')) {
            i++;
        }
        var marked = i > at && i < text.length() && "qQ".indexOf(text.charAt(i - 1)) >= 0;
        return marked && "({[<".indexOf(text.charAt(i)) >= 0 ? i + 1 : at;
    }

    /** Returns where the text ends that begins there; the same place if it does not on its line, or may be code. */
    static int end(String text, int start) {
        var triple = TripleQuotes.end(text, start);
        if (triple > start) {
            return triple;
        }
        var open = text.charAt(start - 1);
        if (OPENING.indexOf(open) < 0) {
            return start;
        }
        var close = CLOSING.charAt(OPENING.indexOf(open));
        var before = text.charAt(start - 2);
        var twofold = before == '[' || before == '#';
        var end = before == '#' ? "\"#" : "]]";
        var named = open == '(' && before != 'Q';
        var limit = Math.min(text.length(), start + LONGEST);
        for (var i = start; i < limit && !Chars.isLineEnd(text.charAt(i)); i++) {
            var c = text.charAt(i);
            if (c == close && (!twofold || text.startsWith(end, i))) {
                return named ? start : i;
            }
            named &= Chars.isWord(c) || c == '.';
        }
        return start;
    }
}
