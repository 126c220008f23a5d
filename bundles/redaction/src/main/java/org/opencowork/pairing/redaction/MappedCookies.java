package org.opencowork.pairing.redaction;

import java.util.Locale;

/** Takes out the values of cookies that a program writes as a map: {@code cookies={'sid': 'x', 'lang': 'en'}}. */
final class MappedCookies {

    private static final String BETWEEN = " \t,";
    /** The fewest characters of a value that may let somebody in. */
    private static final int SHORTEST = 8;

    private MappedCookies() {}

    /** Tells of a brace behind which a name is quoted. */
    static boolean beginAt(String text, int brace, String name) {
        var first = Lines.after(text, brace + 1, BETWEEN);
        return text.charAt(brace) == '{'
                && first < text.length()
                && Chars.isQuote(text.charAt(first))
                && name.toLowerCase(Locale.ROOT).endsWith("cookies");
    }

    /** Takes out the values that are long enough, and returns where the last one ends. */
    static int find(String text, int brace, Findings found) {
        var end = brace + 1;
        for (var i = Lines.after(text, end, BETWEEN); isQuoteAt(text, i); i = Lines.after(text, end + 1, BETWEEN)) {
            var name = AssignedValues.quotedEnd(text, i + 1, text.charAt(i));
            var value = Lines.after(text, name + 1, " \t:");
            if (!isQuoteAt(text, value)) {
                return end;
            }
            end = AssignedValues.quotedEnd(text, value + 1, text.charAt(value));
            if (end - value > SHORTEST
                    && !StandIn.startsAt(text, value + 1)
                    && !Placeholders.isOpen(text, value + 1, end)) {
                found.add(value + 1, end, StandIn.SECRET);
            }
        }
        return end;
    }

    private static boolean isQuoteAt(String text, int at) {
        return at < text.length() && Chars.isQuote(text.charAt(at));
    }
}
