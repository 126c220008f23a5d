package org.opencowork.pairing.redaction;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Finds hexadecimal digits in groups, with colons, dashes or spaces between, that hide something. */
final class HexGroups {

    private static final int WIDEST_GROUP = 8;
    private static final int FEWEST_BYTES = 8;

    private HexGroups() {}

    /** Looks at hexadecimal digits in groups, with colons or spaces between. */
    static void find(String text, Findings found, Function<String, @Nullable StandIn> judge) {
        for (var i = 0; i < text.length(); ) {
            var width = groupEnd(text, i) - i;
            if (width != 2 && width != 4 && width != 8) {
                i = afterWord(text, i);
                continue;
            }
            var end = i + width;
            var sign = end < text.length() ? text.charAt(end) : 0;
            while (" :-".indexOf(sign) >= 0
                    && end < text.length()
                    && text.charAt(end) == sign
                    && groupEnd(text, end + 1) == end + 1 + width) {
                end += width + 1;
            }
            if (end - i >= 2 * FEWEST_BYTES + FEWEST_BYTES * 2 / width - 1) {
                var hidden = EncodedRuns.judged(Bases.fromHex(text, i, end), judge);
                if (hidden != null) {
                    found.add(i, end, hidden);
                }
            }
            i = end;
        }
    }

    private static int afterWord(String text, int from) {
        var i = from;
        while (i < text.length() && Chars.isAlphanumeric(text.charAt(i))) {
            i++;
        }
        return i + 1;
    }

    private static int groupEnd(String text, int from) {
        var i = from;
        while (i < text.length() && i - from <= WIDEST_GROUP && Chars.isHex(text.charAt(i))) {
            i++;
        }
        return i < text.length() && Chars.isAlphanumeric(text.charAt(i)) ? from : i;
    }
}
