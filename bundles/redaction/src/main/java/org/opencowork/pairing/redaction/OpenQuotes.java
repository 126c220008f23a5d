package org.opencowork.pairing.redaction;

/** Knows which quotations are open at a place of a text; asked from the front to the back. */
final class OpenQuotes {

    private static final String KINDS = "\"'`";

    private final String text;
    private int at;
    private int open;

    OpenQuotes(String text) {
        this.text = text;
    }

    /**
     * Tells whether the quote at a place ends a quotation that a name stands in, and nothing is quoted behind: so that
     * what follows is no value of the name, as in {@code prompt("Password: ", x)}.
     */
    boolean closesAt(int name, int quote) {
        if (quote >= text.length() || KINDS.indexOf(text.charAt(quote)) < 0) {
            return false;
        }
        return isOpen(text.charAt(quote), name) && isPlain(quote + 1);
    }

    private boolean isOpen(char kind, int name) {
        for (; at < name; at++) {
            var c = text.charAt(at);
            if (Chars.isLineEnd(c)) {
                open = 0;
            } else if (KINDS.indexOf(c) >= 0 && !isApostrophe(at)) {
                open ^= 1 << KINDS.indexOf(c);
            }
        }
        return (open & 1 << KINDS.indexOf(kind)) != 0;
    }

    private boolean isApostrophe(int i) {
        return text.charAt(i) == '\'' && i > 0 && Chars.isLetter(text.charAt(i - 1));
    }

    private boolean isPlain(int from) {
        if (from < text.length() && " \t),;+.\n\r".indexOf(text.charAt(from)) < 0) {
            return false;
        }
        var i = from;
        while (i < text.length() && " \t,+.".indexOf(text.charAt(i)) >= 0) {
            i++;
        }
        return i == text.length() || !Chars.isQuote(text.charAt(i));
    }
}
