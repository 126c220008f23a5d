package org.opencowork.pairing.redaction;

/** Tells what words are by how they are built. */
final class WordShapes {

    private static final int LONGEST_OPTION = 10;

    private WordShapes() {}

    /** Tells of two, four or eight hexadecimal digits. */
    static boolean isGroup(char[] text, int start, int end) {
        if (end - start != 2 && end - start != 4 && end - start != 8) {
            return false;
        }
        for (var i = start; i < end; i++) {
            if (!Chars.isHex(text[i])) {
                return false;
            }
        }
        return true;
    }

    /** Tells of {@code -p}, {@code --user}, {@code /p:x}. */
    static boolean isOption(char[] text, int start, int end) {
        var second = text[start + 1];
        if (text[start] == '-') {
            return Chars.isLetter(second) || second == '-';
        }
        if (text[start] != '/') {
            return false;
        }
        var i = start + 1;
        while (i < end && i - start < LONGEST_OPTION && Chars.isLetter(text[i])) {
            i++;
        }
        return i == end || text[i] == ':';
    }

    /** Tells of a word that begins a quotation of several, which is looked at as a whole. */
    static boolean opensQuote(char[] text, int start, int end) {
        for (var i = start + 1; i < end; i++) {
            if (text[i] == '"') {
                return false;
            }
        }
        return true;
    }
}
