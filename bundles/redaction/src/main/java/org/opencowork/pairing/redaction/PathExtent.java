package org.opencowork.pairing.redaction;

/** Finds where a path that has begun ends. */
final class PathExtent {

    private static final int LONGEST_NAME = 64;
    private static final String ENDS = "\"'`<>|;*?…“”‘’«»、。，";
    private static final boolean[] ENDING = Chars.table(c -> c < ' ' || ENDS.indexOf(c) >= 0);
    private static final String PUNCTUATION = ".,!:?";
    private static final String DIGITS = "0123456789";
    private static final String OPTION = "abcdefghijklmnopqrstuvwxyz_-";

    private PathExtent() {}

    /**
     * Returns the end of the path whose root ends at {@code from}: the closing quote if it was quoted, or else where
     * what stands around tells, or the characters of paths end.
     *
     * @param start where the path starts, after its quote
     * @param windows whether backslashes separate its folders, instead of escaping a character
     */
    static int end(String text, int start, int from, boolean windows) {
        var quoted = QuotedPaths.end(text, start);
        return quoted >= from ? quoted : FramedPaths.end(text, start, bare(text, from, windows));
    }

    private static int bare(String text, int from, boolean windows) {
        var i = from;
        var depth = 0;
        while (i < text.length()) {
            var c = text.charAt(i);
            if (c == ' ') {
                if (!goesOnAfterSpace(text, from, i, windows)) {
                    break;
                }
            } else if (c == '(' || c == '[' || c == '{') {
                if (c == '(' && isPosition(text, i)) {
                    break;
                }
                depth++;
            } else if (c == ')' || c == ']' || c == '}') {
                if (--depth < 0) {
                    break;
                }
            } else if (c == '\\' && i + 1 < text.length()) {
                var escaped = escape(text, i, windows);
                if (escaped == 0) {
                    break;
                }
                i += escaped;
                continue;
            } else if (isEnd(c) || isListSeparator(text, i)) {
                break;
            }
            i++;
        }
        return withoutPunctuation(text, from, i);
    }

    private static boolean isEnd(char c) {
        return c < 128 ? ENDING[c] : ENDS.indexOf(c) >= 0;
    }

    /** Returns how many characters an escaped one takes; 0 for one that ends a path, such as a line feed or a quote. */
    private static int escape(String text, int at, boolean windows) {
        var slash = Separators.slash(text, at);
        if (slash > 0) {
            return slash;
        }
        var run = Math.max(1, Separators.backslash(text, at));
        var next = at + run < text.length() ? text.charAt(at + run) : '\n';
        if (Chars.isQuote(next) || Chars.isLineEnd(next)) {
            return 0;
        }
        if (next == ' ') {
            return run + 1;
        }
        return !windows && "nrt".indexOf(next) >= 0 ? 0 : run;
    }

    private static boolean isListSeparator(String text, int at) {
        var c = text.charAt(at);
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
    private static boolean isPosition(String text, int at) {
        var line = Lines.after(text, at + 1, DIGITS);
        var column = text.startsWith(",", line) ? Lines.after(text, line + 1, DIGITS) : line;
        return line > at + 1 && text.startsWith(")", column) && (column > line + 1 || text.startsWith(":", column + 1));
    }

    private static boolean isSlash(char c) {
        return c == '/' || c == '\\';
    }

    /** Tells whether the word after the space belongs to a folder's name: "Ada Lovelace/…", "Program Files\…". */
    private static boolean goesOnAfterSpace(String text, int from, int space, boolean windows) {
        var first = space + 1 < text.length() ? text.charAt(space + 1) : ' ';
        var begins = windows
                ? Chars.isAlphanumeric(first) || first == '('
                : Chars.isAlphanumeric(first) && !Character.isLowerCase(first);
        var own = !begins && Chars.isLetter(first) && isHome(text, from, space);
        if ((begins || own) && !hasExtension(text, from, space) && separatorComes(text, space + 1, windows)) {
            return true;
        }
        return windows && isFile(text, space + 1) && !hasExtension(text, from, space);
    }

    /** Tells of the home folder of a user whose name may go on. */
    private static boolean isHome(String text, int from, int end) {
        var name = end;
        while (name > from && !isSlash(text.charAt(name - 1))) {
            name--;
        }
        var folder = name - 1;
        var parent = text.substring(Math.max(0, folder - 5), Math.max(0, folder));
        return parent.equals("Users") || parent.endsWith("/home");
    }

    /** Tells of a word that is the rest of the name of a file, and its ending. */
    private static boolean isFile(String text, int from) {
        var end = from;
        while (end < text.length()
                && end - from < LONGEST_NAME
                && (Chars.isWord(text.charAt(end)) || ".-()".indexOf(text.charAt(end)) >= 0)) {
            end++;
        }
        var word = text.substring(from, end);
        return word.indexOf('.') > 0 && Routes.isFile(word);
    }

    /** Words between are part of the name of a folder of Windows; of others only if they are written like names. */
    private static boolean separatorComes(String text, int from, boolean windows) {
        var limit = Math.min(text.length(), from + LONGEST_NAME);
        for (var i = from; i < limit; i++) {
            var c = text.charAt(i);
            var between = c == ' ' && i + 1 < limit && (windows || isNamed(text.charAt(i + 1)));
            if ((c <= ' ' && !between) || c == ':' || c == ',' || ENDS.indexOf(c) >= 0) {
                return false;
            }
            if (Separators.either(text, i) > 0) {
                return true;
            }
        }
        return false;
    }

    private static boolean isNamed(char c) {
        return Chars.isDigit(c) || Character.isUpperCase(c) || c == '(' || c == '&';
    }

    private static boolean hasExtension(String text, int from, int end) {
        for (var i = end - 1; i >= from && i > end - 8; i--) {
            var c = text.charAt(i);
            if (c == '.') {
                return true;
            }
            if (!Chars.isAlphanumeric(c)) {
                return false;
            }
        }
        return false;
    }

    private static int withoutPunctuation(String text, int from, int end) {
        var last = end;
        while (last > from && PUNCTUATION.indexOf(text.charAt(last - 1)) >= 0) {
            last--;
        }
        return last;
    }
}
