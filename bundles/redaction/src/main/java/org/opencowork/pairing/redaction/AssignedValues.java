package org.opencowork.pairing.redaction;

/** Knows how far a value goes that is assigned to a name, quoted or bare. */
final class AssignedValues {

    private static final int LONGEST_IN_BRACES = 128;

    private static final String EAST_ASIAN_ENDS = "。，；、」』）";

    private AssignedValues() {}

    static int quotedEnd(String text, int start, char quote) {
        for (var i = start; i < text.length() && !Chars.isLineEnd(text.charAt(i)); i++) {
            if (text.charAt(i) == quote && isDoubled(text, start, i)) {
                i++;
            } else if (text.charAt(i) == quote && !isEscaped(text, start, i)) {
                return beforeEscape(text, start, i);
            }
        }
        return lineEnd(text, start);
    }

    /** Tells of a quote that stands for one within the text, as SQL, Basic and others have it: {@code 'it''s'}. */
    private static boolean isDoubled(String text, int start, int quote) {
        return quote > start
                && quote + 2 < text.length()
                && text.charAt(quote + 1) == text.charAt(quote)
                && Chars.isWord(text.charAt(quote + 2));
    }

    /** Tells of a quote within a text that opened with a bare one: {@code 'it\'s'}. */
    private static boolean isEscaped(String text, int start, int quote) {
        return quote - 1 > start
                && text.charAt(quote - 1) == '\\'
                && text.charAt(quote - 2) != '\\'
                && (start < 2 || text.charAt(start - 2) != '\\')
                && quote + 1 < text.length()
                && Chars.isWord(text.charAt(quote + 1));
    }

    private static int beforeEscape(String text, int start, int quote) {
        var end = quote;
        while (end > start && text.charAt(end - 1) == '\\') {
            end--;
        }
        return end;
    }

    private static int lineEnd(String text, int start) {
        var i = start;
        while (i < text.length()
                && !Chars.isLineEnd(text.charAt(i))
                && text.charAt(i) != '"'
                && text.charAt(i) != '\'') {
            i++;
        }
        return beforeEscape(text, start, i);
    }

    /** Returns the end of a header's value, in which quoted values may follow a sign. */
    static int headerEnd(String text, int start) {
        return headerEnd(text, start, false);
    }

    /** Returns the same, but for options behind it, in a command. */
    static int headerEnd(String text, int start, boolean command) {
        var i = start;
        for (; i < text.length() && !Chars.isLineEnd(text.charAt(i)); i++) {
            var c = text.charAt(i);
            if (command && text.startsWith(" -", i)) {
                break;
            }
            if (c == '"' && i > start && text.charAt(i - 1) == '=' && isFollowed(text, i)) {
                i = Math.max(i, text.indexOf('"', i + 1));
            } else if (Chars.isQuote(c)) {
                break;
            }
        }
        return beforeEscape(text, start, i);
    }

    /** Tells of a quote right behind which something stands that it may begin, other than one behind base64. */
    private static boolean isFollowed(String text, int quote) {
        return quote + 1 < text.length() && text.charAt(quote + 1) > ' ' && ",;)".indexOf(text.charAt(quote + 1)) < 0;
    }

    /** Returns the end of a value that goes on after spaces, as one of YAML does up to the end of its line. */
    static int phraseEnd(String text, int start, int bareEnd, boolean line) {
        var end = bareEnd;
        while (line
                && end + 1 < text.length()
                && text.charAt(end) == ' '
                && Chars.isAlphanumeric(text.charAt(end + 1))) {
            end = Math.max(end + 1, bareEnd(text, end + 1));
        }
        var words = text.substring(start, end).split(" ", -1);
        if (HarmlessValues.isSmallNumber(words[0])) {
            return bareEnd;
        }
        for (var word : words) {
            if (HarmlessValues.isWord(word)) {
                return bareEnd;
            }
        }
        // A user's name first, and the password behind a stroke.
        return text.startsWith(" / ", end) ? bareEnd(text, end + 3) : end;
    }

    static int bareEnd(String text, int start) {
        var open = text.startsWith("${{", start) ? text.indexOf("}}", start) + 2 : 0;
        if (open > 2) {
            return open;
        }
        var brace = braceEnd(text, start);
        if (brace > start) {
            return brace;
        }
        var depth = 0;
        var i = variableEnd(text, start);
        for (; i < text.length(); i++) {
            var c = text.charAt(i);
            if (c == '{' || c == '(') {
                depth++;
            } else if ((c == '}' || c == ')') && depth > 0) {
                depth--;
            } else if (endsBare(text, i) && !(depth > 0 && Chars.isQuote(c))) {
                break;
            }
        }
        return i;
    }

    /** Returns the end of a variable with words in it for the case that it is not set: <code>${TOKEN:?set it first}</code>. */
    private static int variableEnd(String text, int start) {
        if (!text.startsWith("${", start)) {
            return start;
        }
        var sign = AssignedNames.end(text, start + 2);
        if (sign == start + 2 || sign >= text.length() || ":?+-=".indexOf(text.charAt(sign)) < 0) {
            return start;
        }
        var limit = Math.min(text.length(), start + LONGEST_IN_BRACES);
        for (var i = sign; i < limit && !Chars.isLineEnd(text.charAt(i)) && "\"'`{".indexOf(text.charAt(i)) < 0; i++) {
            if (text.charAt(i) == '}') {
                return i + 1;
            }
        }
        return start;
    }

    /** Returns the end of a value that ODBC has in braces, as it holds signs that would end it; a brace within is doubled. */
    private static int braceEnd(String text, int start) {
        if (!text.startsWith("={", start - 1)) {
            return start;
        }
        var limit = Math.min(text.length(), start + LONGEST_IN_BRACES);
        for (var i = start + 1; i < limit && text.charAt(i) > ' ' && "\"'`({".indexOf(text.charAt(i)) < 0; i++) {
            if (text.startsWith("}}", i)) {
                i++;
            } else if (text.charAt(i) == '}') {
                return i + 1;
            }
        }
        return start;
    }

    private static boolean endsBare(String text, int i) {
        var c = text.charAt(i);
        return c <= ' '
                || Chars.isQuote(c)
                || c == ','
                || c == ';'
                || c == '&'
                || c == '<'
                || c == ')'
                || c == '}'
                || EAST_ASIAN_ENDS.indexOf(c) >= 0
                || (c == '\\' && i + 1 < text.length() && "nrt\"".indexOf(text.charAt(i + 1)) >= 0);
    }
}
