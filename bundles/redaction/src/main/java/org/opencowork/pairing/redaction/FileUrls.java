package org.opencowork.pairing.redaction;

/** Recognises {@code file:} URLs in every spelling, and skips those of the web, whose paths are no local ones. */
final class FileUrls {

    private FileUrls() {}

    /** Returns the end of the file URL whose colon, in any encoding, is at the position; {@code colon} if it is none. */
    static int end(String text, int colon) {
        var start = colon - 4;
        if (start < 0 || !Chars.startsWith(text, start, "file") || !isBoundary(text, start)) {
            return colon;
        }
        var length = Separators.colon(text, colon);
        var after = colon + length;
        var rooted = length > 0 && (Separators.either(text, after) > 0 || isOther(text, after));
        return rooted ? PathExtent.end(text, start, after, isDrive(text, after)) : colon;
    }

    /** Returns where the path begins in the file URL whose colon is at the position, after a host that is this one. */
    static int path(String text, int colon) {
        var after = colon + Separators.colon(text, colon);
        var first = Separators.either(text, after);
        var second = Separators.either(text, after + first);
        var host = after + first + second;
        var local = first > 0 && second > 0 && Chars.startsWith(text, host, "localhost");
        return local ? host + "localhost".length() : after;
    }

    private static boolean isBoundary(String text, int start) {
        return start == 0
                || Chars.isAfterEscape(text, start)
                || !(Chars.isWord(text.charAt(start - 1)) || isObject(text, start));
    }

    /** Tells of an open file as Ruby shows one: {@code #<File:/tmp/a>}. */
    private static boolean isObject(String text, int start) {
        return text.startsWith("#<File", start - 2);
    }

    private static boolean isOther(String text, int at) {
        return at < text.length() && (text.charAt(at) == '~' || isDrive(text, at));
    }

    private static boolean isDrive(String text, int at) {
        return at < text.length() && Chars.isLetter(text.charAt(at)) && Separators.colon(text, at + 1) > 0;
    }
}
