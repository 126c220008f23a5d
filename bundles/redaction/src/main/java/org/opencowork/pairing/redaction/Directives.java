package org.opencowork.pairing.redaction;

import java.util.Set;

/** Knows lines by which a variable is set without a sign: {@code ENV DB_PASSWORD x}, {@code #define PASSWORD "x"}. */
final class Directives {

    private static final Set<String> WORDS = Set.of("ENV", "#define", "setx", "setenv", "set_env");

    /** They name what is given a text that is written out. */
    private static final Set<String> DEFINING =
            WordList.set("set (def (define (setq (setf (defvar (defconst (defparameter (defonce");

    private static final int LONGEST = 14;

    private Directives() {}

    /** Takes out the value behind the space, if a name and such a word stand before; returns its end, or the space. */
    static int find(String text, int space, Findings found) {
        if (space == 0 || space + 1 >= text.length()) {
            return space;
        }
        var quoted = Chars.isQuote(text.charAt(space + 1));
        if (!isOfName(text.charAt(space - 1)) && !quoted) {
            return space;
        }
        var start = AssignedNames.start(text, space);
        var word = Lines.before(text, Math.max(0, start - LONGEST), start, " \t");
        var from = word;
        while (from > 0 && word - from < LONGEST && text.charAt(from - 1) > ' ') {
            from--;
        }
        if (word == start
                || !(WORDS.contains(text.substring(from, word))
                        || (quoted && DEFINING.contains(text.substring(from, word))))
                || !SecretNames.isSecret(text.substring(start, space))) {
            return space;
        }
        var value = Lines.after(text, space, " \t");
        return value < text.length() ? new NamedValue(text, "", false, true, true).find(value, found) : space;
    }

    private static boolean isOfName(char c) {
        return (c >= 'A' && c <= 'Z') || c == '_' || Chars.isDigit(c);
    }
}
