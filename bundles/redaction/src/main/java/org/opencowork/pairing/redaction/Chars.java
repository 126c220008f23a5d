package org.opencowork.pairing.redaction;

/** What single characters mean to the scanners. */
final class Chars {

    /** Begins a colour of a terminal, and the like. */
    static final char ESCAPE = '\u001b';

    /** What {@link #folded} gives for a character that is not seen. */
    static final char NOTHING = 0;

    private static final int EAST_ASIAN = 0x2E80;
    private static final boolean[] BASE64 = table(c -> isAlphanumeric(c) || "+/=_-".indexOf(c) >= 0);
    private static final String UNSEEN = "\u00ad\u200b\u200c\u200d\u2060\ufeff";

    private Chars() {}

    /** Tells of a character. */
    @FunctionalInterface
    interface Test {
        boolean test(char c);
    }

    /** Returns what the test tells of each character of ASCII. */
    static boolean[] table(Test test) {
        var table = new boolean[128];
        for (char c = 0; c < table.length; c++) {
            table[c] = test.test(c);
        }
        return table;
    }

    /** Returns the character of ASCII that one beyond looks like, {@link #NOTHING} for one that is not seen; else itself. */
    static char folded(char c) {
        if (c == '\u00a0') {
            return ' ';
        }
        if (c >= '\uff01' && c <= '\uff5e') {
            return (char) (c - 0xfee0);
        }
        return UNSEEN.indexOf(c) >= 0 ? NOTHING : c;
    }

    /** Tells of the signs of base64, and of those that stand for some of them in URLs (RFC 4648, section 5). */
    static boolean isBase64(char c) {
        return c < 128 && BASE64[c];
    }

    static boolean isSpace(char c) {
        return c <= ' ';
    }

    static boolean isLineEnd(char c) {
        return c == '\n' || c == '\r';
    }

    static boolean isLetter(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }

    static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    static boolean isAlphanumeric(char c) {
        return isLetter(c) || isDigit(c);
    }

    static boolean isHex(char c) {
        return isDigit(c) || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
    }

    /** Tells whether words are built of it; scripts that put no spaces between words do not count. */
    static boolean isWord(char c) {
        return isAlphanumeric(c) || c == '_' || (c > 127 && c < EAST_ASIAN && Character.isLetter(c));
    }

    /** Tells of scripts that put no spaces between words, and of those beside them. */
    static boolean isEastAsian(char c) {
        return c >= EAST_ASIAN;
    }

    static boolean isQuote(char c) {
        return c == '"' || c == '\'' || c == '`';
    }

    /** Tells whether keys and tokens are built of it. */
    static boolean isToken(char c) {
        return isAlphanumeric(c) || c == '_' || c == '-' || c == '.' || c == '+' || c == '/' || c == '=';
    }

    /** Tells whether an encoded control character such as {@code \n} ends right before the position. */
    static boolean isAfterEscape(String text, int at) {
        return at >= 2 && text.charAt(at - 2) == '\\' && "nrt".indexOf(text.charAt(at - 1)) >= 0;
    }

    /** Tells whether the text goes on with the word, which is in lower case, in any case. */
    static boolean startsWith(String text, int at, String lower) {
        return text.regionMatches(true, at, lower, 0, lower.length());
    }
}
