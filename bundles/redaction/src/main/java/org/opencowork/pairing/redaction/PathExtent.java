package org.opencowork.pairing.redaction;

/** Finds where a path that has begun ends. */
final class PathExtent {

    private static final int LONGEST_NAME = 64;
    private static final String PUNCTUATION = ".,!:?";
    private static final String OPENING = "([{「『（《【〈";
    private static final String CLOSING = ")]}」』）》】〉";

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
        return quoted >= from ? quoted : FramedPaths.end(text, start, bare(text, start, from, windows));
    }

    private static int bare(String text, int start, int from, boolean windows) {
        var inOptions = PathStops.isInOptions(text, start);
        var i = from;
        var depth = 0;
        while (i < text.length()) {
            var c = text.charAt(i);
            if (c == ' ') {
                if (!goesOnAfterSpace(text, from, i, windows)) {
                    break;
                }
            } else if (OPENING.indexOf(c) >= 0) {
                if (c == '(' && PathStops.isPosition(text, i)) {
                    break;
                }
                depth++;
            } else if (CLOSING.indexOf(c) >= 0) {
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
            } else if (PathStops.isEnd(c) || (c == ',' && inOptions) || isSeparator(text, from, i)) {
                break;
            }
            i++;
        }
        return withoutPunctuation(text, from, i);
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

    /** Tells whether the word after the space belongs to a folder's name: "Ada Lovelace/…", "Program Files\…". */
    private static boolean goesOnAfterSpace(String text, int from, int space, boolean windows) {
        if (PathStops.isSlash(text.charAt(space - 1)) || PathStops.isAddress(text, space + 1)) {
            return false;
        }
        var first = space + 1 < text.length() ? text.charAt(space + 1) : ' ';
        var word = windows
                ? Chars.isAlphanumeric(first) || first == '('
                : Chars.isAlphanumeric(first) && !Character.isLowerCase(first);
        var begins = word || isJoined(text, space + 1);
        var own = !begins && Chars.isLetter(first) && isHome(text, from, space);
        if ((begins || own) && !hasExtension(text, from, space) && separatorComes(text, space + 1, windows)) {
            return true;
        }
        return windows && isFile(text, space + 1) && !hasExtension(text, from, space);
    }

    private static boolean isSeparator(String text, int from, int at) {
        return PathStops.isSeparator(text, from, at) && !(text.charAt(at - 1) == ' ' && isJoined(text, at));
    }

    /** Tells of an ampersand between two names: {@code Wind & Sons}. */
    private static boolean isJoined(String text, int at) {
        return text.startsWith("& ", at) && at + 2 < text.length() && isNamed(text.charAt(at + 2));
    }

    /** Tells of the home folder of a user whose name may go on. */
    private static boolean isHome(String text, int from, int end) {
        var name = end;
        while (name > from && !PathStops.isSlash(text.charAt(name - 1))) {
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
            if ((c <= ' ' && !between) || c == ':' || c == ',' || PathStops.isEnd(c)) {
                return false;
            }
            if (Separators.either(text, i) > 0) {
                return text.charAt(i - 1) != ' ';
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
