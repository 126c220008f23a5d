package org.opencowork.pairing.redaction;

/** Tells which signs end a path that has no quotes around, though a path may have such a sign in it. */
final class PathStops {

    private static final int LONGEST_NAME = 64;
    private static final String ENDS = "\"'`<>|;*?…“”‘’«»、。，";
    private static final boolean[] ENDING = Chars.table(c -> c < ' ' || ENDS.indexOf(c) >= 0);
    private static final String DIGITS = "0123456789";
    private static final String OPTION = "abcdefghijklmnopqrstuvwxyz_-";
    private static final int DOTS_OF_ADDRESS = 3;

    private PathStops() {}

    static boolean isEnd(char c) {
        return c < 128 ? ENDING[c] : ENDS.indexOf(c) >= 0;
    }

    /** Tells of a sign that stands between the path and the next thing of a list, or what is said about the path. */
    static boolean isSeparator(String text, int from, int at) {
        var c = text.charAt(at);
        if (c == '=') {
            return FileObjects.isFileName(text.substring(nameStart(text, from, at), at));
        }
        if (c != ':' && c != ',' && c != '&') {
            return false;
        }
        var next = at + 1 < text.length() ? text.charAt(at + 1) : ' ';
        var drive = c == ':'
                && at > 1
                && Chars.isLetter(text.charAt(at - 1))
                && isSlash(text.charAt(at - 2))
                && isSlash(next);
        return c == '&'
                || (c == ':' && text.startsWith("line ", at + 1))
                || (c == ',' && isOption(text, at + 1))
                || (!drive && !(Chars.isLetter(next) || (c == ',' && Chars.isDigit(next))));
    }

    /** Tells whether the path is the value of an option behind others in a list, {@code type=bind,source=}, so that a comma ends it. */
    static boolean isInOptions(String text, int start) {
        if (start == 0 || text.charAt(start - 1) != '=') {
            return false;
        }
        var name = Lines.before(text, Math.max(0, start - LONGEST_NAME), start - 1, OPTION);
        return name < start - 1 && name > 0 && text.charAt(name - 1) == ',';
    }

    /** Tells of what follows a path in a list of options: {@code format=raw}. */
    private static boolean isOption(String text, int at) {
        var sign = Lines.after(text, at, OPTION);
        return sign > at && sign < text.length() && text.charAt(sign) == '=' && isWithoutFolders(text, sign + 2);
    }

    private static boolean isWithoutFolders(String text, int from) {
        var limit = Math.min(text.length(), from + LONGEST_NAME);
        for (var i = from; i < limit && text.charAt(i) > ' ' && text.charAt(i) != ',' && !isEnd(text.charAt(i)); i++) {
            if (isSlash(text.charAt(i))) {
                return text.charAt(from - 1) == '/';
            }
        }
        return true;
    }

    /** Tells of the line and column behind the name of a file: {@code (12,7)}, and with a colon behind {@code (12)}. */
    static boolean isPosition(String text, int at) {
        var line = Lines.after(text, at + 1, DIGITS);
        var comma = text.startsWith(", ", line) ? line + 2 : line + 1;
        var column = text.startsWith(",", line) ? Lines.after(text, comma, DIGITS) : line;
        return line > at + 1 && text.startsWith(")", column) && (column > line + 1 || text.startsWith(":", column + 1));
    }

    /** Tells of an address of the network, which begins no name of a folder: {@code 10.0.0.0/8}. */
    static boolean isAddress(String text, int at) {
        var end = Lines.after(text, at, DIGITS + ".");
        var dots = text.substring(at, Math.min(end, at + LONGEST_NAME))
                .chars()
                .filter(c -> c == '.')
                .count();
        return dots == DOTS_OF_ADDRESS;
    }

    private static int nameStart(String text, int from, int end) {
        var name = end;
        while (name > from && end - name < LONGEST_NAME && !isSlash(text.charAt(name - 1))) {
            name--;
        }
        return name;
    }

    static boolean isSlash(char c) {
        return c == '/' || c == '\\';
    }
}
