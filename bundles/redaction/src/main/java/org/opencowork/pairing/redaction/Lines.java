package org.opencowork.pairing.redaction;

/** Knows where lines end and how they begin. */
final class Lines {

    private static final int LONGEST_NAME = 64;

    private Lines() {}

    /** Returns where the line ends that the position is in. */
    static int end(String text, int from) {
        var feed = text.indexOf('\n', from);
        return feed < 0 ? text.length() : feed;
    }

    /** Returns where the line after the next begins, the next being behind the line feed. */
    static int next(String text, int feed, boolean complete) {
        var next = text.indexOf('\n', feed + 1);
        return next >= 0 ? next + 1 : complete ? text.length() : Blocks.UNDECIDED;
    }

    /** Returns where the letters stand in this part of the text; -1 if they do not. Nothing behind it is looked at. */
    static int indexOf(String text, String letters, int from, int to) {
        var last = to - letters.length();
        for (var i = from; i <= last; i++) {
            if (text.startsWith(letters, i)) {
                return i;
            }
        }
        return -1;
    }

    /** Returns how many spaces and tabs there are at the position. */
    static int indent(String text, int from) {
        return after(text, from, " \t") - from;
    }

    /** Returns where what stands before the position ends once these signs are left out, not before the start. */
    static int before(String text, int start, int at, String signs) {
        var i = at;
        while (i > start && signs.indexOf(text.charAt(i - 1)) >= 0) {
            i--;
        }
        return i;
    }

    /** Returns where what stands at the position goes on behind these signs. */
    static int after(String text, int at, String signs) {
        var i = at;
        while (i < text.length() && signs.indexOf(text.charAt(i)) >= 0) {
            i++;
        }
        return i;
    }

    /** Returns the name that ends there, as far as it is of the line. */
    static String name(String text, int start, int end) {
        var from = end;
        while (from > start && end - from < LONGEST_NAME && isName(text.charAt(from - 1))) {
            from--;
        }
        return text.substring(from, end);
    }

    static boolean isName(char c) {
        return Chars.isWord(c) || c == '-' || c == '.' || c > 127;
    }
}
