package org.opencowork.pairing.redaction;

/** Keeps track of what has begun in a line and goes on behind calm words, too. */
final class Openings {

    private static final int LONGEST_QUOTED = 1_024;
    /** After so many characters a line is cut all the same, lest all of it be one segment. */
    private static final int LONGEST = 8 * 1_024;

    private final String text;
    private char quote;
    private int quotedAt;
    private boolean pem;
    private int objects;
    /** Whether a name has come whose value goes on to the end of the line. */
    private boolean keepsLine;

    Openings(String text) {
        this.text = text;
    }

    void begin() {
        quote = 0;
        pem = false;
        objects = 0;
        keepsLine = false;
    }

    /** Looks at a word that may be a name whose value consists of several words. */
    void name(int line, int start, int end) {
        keepsLine |= NamedSecrets.takesLine(text, line, start, end);
    }

    /** Tells whether something is open that still counts after so many characters. */
    boolean isOpen(int length) {
        return pem || (length < LONGEST && (quote != 0 || keepsLine || objects != 0));
    }

    boolean isPem() {
        return pem;
    }

    /** Goes on over the range. */
    void follow(int from, int to) {
        for (var i = from; i < to; i++) {
            var c = text.charAt(i);
            if (c == '-') {
                pem = PemBlocks.beginsAt(text, i) || (pem && !text.startsWith(PemBlocks.END, i));
            }
            if (c == '{' || c == '}') {
                objects = Math.max(0, objects + (c == '{' ? 1 : -1));
            }
            if (quote == 0 && Chars.isQuote(c) && (i == 0 || !Chars.isWord(text.charAt(i - 1)))) {
                quote = c;
                quotedAt = i;
            } else if (c == quote) {
                quote = 0;
            }
        }
        if (to - quotedAt > LONGEST_QUOTED) {
            quote = 0;
        }
    }
}
