package org.opencowork.pairing.redaction;

/** Knows what stands before each line of a text that is quoted, as in {@code > x}, or that a terminal shows in colours. */
final class LineFrames {

    private static final int LONGEST_COLOUR = 16;
    private static final String COLOURS = "[0123456789;";

    private LineFrames() {}

    /** Returns where the line goes on behind what frames it; its beginning if nothing does. */
    static int end(String text, int line) {
        var i = line;
        while (i < text.length()) {
            if (text.charAt(i) == '>') {
                i += text.startsWith(" ", i + 1) ? 2 : 1;
            } else if (text.charAt(i) == Chars.ESCAPE) {
                var end = Lines.after(text, i + 1, COLOURS);
                if (end - i > LONGEST_COLOUR || (end < text.length() && "mK".indexOf(text.charAt(end)) < 0)) {
                    return i;
                }
                i = Math.min(text.length(), end + 1);
            } else {
                return i;
            }
        }
        return i;
    }

    /** Tells whether a line of a framed text is quoted, so that those which are not are no part of it. */
    static boolean isQuoted(String text, int line) {
        return text.startsWith(">", line);
    }
}
