package org.opencowork.pairing.redaction;

/** Knows texts between quotes of three signs, as Python, TOML, Scala and others have them, which may go over lines. */
final class TripleQuotes {

    private static final String[] SIGNS = {"\"\"\"", "'''"};

    private TripleQuotes() {}

    /** Returns where the text begins that such a quote opens at the position; the position if none does. */
    static int open(String text, int at) {
        return sign(text, at).isEmpty() ? at : at + SIGNS[0].length();
    }

    /** Returns where the text ends that such a quote opens right before the position; the position if none does. */
    static int end(String text, int start) {
        var sign = sign(text, start - SIGNS[0].length());
        return sign.isEmpty() ? start : Math.max(start, text.indexOf(sign, start));
    }

    /** Returns the quote that the line opens and leaves open, behind the name of a secret; else nothing. */
    static String leftOpen(String text, int start, int feed) {
        for (var sign : SIGNS) {
            var at = Lines.indexOf(text, sign, start, feed);
            if (at > start && Lines.indexOf(text, sign, at + sign.length(), feed) < 0 && isNamed(text, start, at)) {
                return sign;
            }
        }
        return "";
    }

    private static boolean isNamed(String text, int start, int quote) {
        var sign = Lines.before(text, start, quote, " ");
        var nameEnd = Lines.before(text, start, sign, " =:");
        return nameEnd < sign && SecretNames.isSecret(Lines.name(text, start, nameEnd));
    }

    private static String sign(String text, int at) {
        for (var sign : SIGNS) {
            if (text.startsWith(sign, at)) {
                return sign;
            }
        }
        return "";
    }
}
