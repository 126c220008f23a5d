package org.opencowork.pairing.redaction;

/** The ways in which the slashes of a path are written: plain, escaped for JSON, percent-encoded once or twice. */
final class Separators {

    private static final String[] SLASHES = {"%2f", "%252f", "\\u002f", "&#47;", "&#x2f;"};
    private static final String[] BACKSLASHES = {"%5c", "%255c", "\\u005c", "&#92;", "&#x5c;"};
    private static final String[] COLONS = {"%3a", "%253a", "\\u003a", "\\:"};

    private Separators() {}

    /** Returns the length of the slash at the position; 0 if there is none. */
    static int slash(String text, int at) {
        if (at >= text.length()) {
            return 0;
        }
        var c = text.charAt(at);
        if (c == '/') {
            return 1;
        }
        if (c == '\\') {
            return escapedSlash(text, at);
        }
        return c == '%' || c == '&' ? encoded(text, at, SLASHES) : 0;
    }

    private static int escapedSlash(String text, int at) {
        var end = at;
        while (end < text.length() && end - at < 4 && text.charAt(end) == '\\') {
            end++;
        }
        if (end < text.length() && text.charAt(end) == '/') {
            return end + 1 - at;
        }
        return encoded(text, at, SLASHES);
    }

    /** Returns the length of the run of backslashes at the position, escaped ones taken together; 0 if there is none. */
    static int backslash(String text, int at) {
        if (at >= text.length()) {
            return 0;
        }
        var c = text.charAt(at);
        if (c == '%' || c == '&') {
            return encoded(text, at, BACKSLASHES);
        }
        if (c != '\\') {
            return 0;
        }
        var encoded = encoded(text, at, BACKSLASHES);
        return encoded > 0 ? encoded : run(text, at);
    }

    private static int run(String text, int at) {
        var end = at;
        while (end < text.length() && text.charAt(end) == '\\') {
            end++;
        }
        return end - at;
    }

    /** Returns the length of the colon at the position; 0 if there is none. */
    static int colon(String text, int at) {
        if (at >= text.length()) {
            return 0;
        }
        return switch (text.charAt(at)) {
            case ':' -> 1;
            case '%', '\\' -> encoded(text, at, COLONS);
            default -> 0;
        };
    }

    /** Returns the length of a slash of either kind at the position; 0 if there is none. */
    static int either(String text, int at) {
        var slash = slash(text, at);
        return slash > 0 ? slash : backslash(text, at);
    }

    private static int encoded(String text, int at, String[] spellings) {
        for (var spelling : spellings) {
            if (Chars.startsWith(text, at, spelling)) {
                return spelling.length();
            }
        }
        return 0;
    }
}
