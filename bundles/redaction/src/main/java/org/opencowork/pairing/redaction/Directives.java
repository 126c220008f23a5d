package org.opencowork.pairing.redaction;

import java.util.Set;

/** Knows lines by which a variable is set without a sign: {@code ENV DB_PASSWORD x}, {@code #define PASSWORD "x"}. */
final class Directives {

    private static final Set<String> WORDS = Set.of("ENV", "#define", "setx", "setenv", "set_env");

    private static final int LONGEST = 8;

    private Directives() {}

    /** Takes out the value behind the space, if a name and such a word stand before; returns its end, or the space. */
    static int find(String text, int space, Findings found) {
        if (space == 0 || space + 1 >= text.length() || !isOfName(text.charAt(space - 1))) {
            return space;
        }
        var start = AssignedNames.start(text, space);
        var word = Lines.before(text, Math.max(0, start - LONGEST), start, " \t");
        var from = word;
        while (from > 0 && word - from < LONGEST && text.charAt(from - 1) > ' ') {
            from--;
        }
        if (word == start
                || !WORDS.contains(text.substring(from, word))
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
