package org.opencowork.pairing.redaction;

/** Finds where a path ends that stands in quotes or brackets. */
final class QuotedPaths {

    private static final int LONGEST = 1_024;
    /** How a shell closes a quotation, gives a quote, and opens the quotation again. */
    private static final String[] REOPENED = {"'\\''", "'\"'\"'"};

    private QuotedPaths() {}

    /** Returns where the quotation closes that opens before the path; -1 if there is none. */
    static int end(String text, int start) {
        var close = start == 0 ? 0 : closing(text.charAt(start - 1));
        if (close == 0 || (close == ')' && (start < 2 || text.charAt(start - 2) != ']'))) {
            return -1;
        }
        var limit = Math.min(text.length(), start + LONGEST);
        for (var i = start; i < limit && !Chars.isLineEnd(text.charAt(i)); i++) {
            var reopened = close == '\'' ? reopened(text, i) : 0;
            if (reopened > 0) {
                i += reopened - 1;
            } else if (text.startsWith("> ", i) && close == '`') {
                // What a shell of Windows puts before a command ends with the folder.
                return i;
            } else if (text.charAt(i) == close || (close == ')' && isTitle(text, i)) || isListed(text, i, close)) {
                return withoutPosition(text, start, withoutEscape(text, i));
            }
        }
        return -1;
    }

    private static int closing(char open) {
        return switch (open) {
            case '"', '\'', '`' -> open;
            case '“' -> '”';
            case '‘' -> '’';
            case '«' -> '»';
            case '「' -> '」';
            case '『' -> '』';
            case '《' -> '》';
            case '(' -> ')';
            case '<' -> '>';
            default -> 0;
        };
    }

    private static int reopened(String text, int at) {
        for (var quotes : REOPENED) {
            if (text.startsWith(quotes, at)) {
                return quotes.length();
            }
        }
        return 0;
    }

    /** Tells of the space before the title of a link. */
    private static boolean isTitle(String text, int at) {
        return text.charAt(at) == ' ' && (text.startsWith("\"", at + 1) || text.startsWith("'", at + 1));
    }

    /** Tells of the colon before a variable that ends a list of paths: {@code :$PATH}. */
    private static boolean isListed(String text, int at, int close) {
        if (!text.startsWith(":$", at)) {
            return false;
        }
        var end = at + 2;
        while (end < text.length() && (Chars.isWord(text.charAt(end)) || "{}".indexOf(text.charAt(end)) >= 0)) {
            end++;
        }
        return end < text.length() && text.charAt(end) == close;
    }

    /** Returns the end without the line and the column behind the name of a file: {@code App.java:42:7}. */
    private static int withoutPosition(String text, int start, int end) {
        var i = end;
        for (var parts = 0; parts < 2; parts++) {
            var digits = Lines.before(text, start, i, "0123456789");
            if (digits == i || digits <= start + 1 || text.charAt(digits - 1) != ':') {
                break;
            }
            i = digits - 1;
        }
        return i < end && Chars.isAlphanumeric(text.charAt(i - 1)) ? i : end;
    }

    private static int withoutEscape(String text, int close) {
        var end = close;
        while (end > 0 && text.charAt(end - 1) == '\\' && text.charAt(close) == '"') {
            end--;
        }
        return end;
    }
}
