package org.opencowork.pairing.redaction;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Finds runs of base64 and hexadecimal digits that hide something which would go if it stood there in plain text. */
final class EncodedRuns {

    private static final int SHORTEST = 12;
    private static final int SHORTEST_PLAIN = 8;

    private EncodedRuns() {}

    /** Adds what hides in runs, judged by the function, which returns what a plain text holds, or null. */
    static void find(String text, Findings found, Function<String, @Nullable StandIn> judge) {
        for (var i = 0; i < text.length(); ) {
            var end = runEnd(text, i);
            if (end - i >= SHORTEST) {
                var hidden = hidden(text, i, end, judge);
                if (hidden != null) {
                    found.add(i, padded(text, end), hidden);
                }
            }
            i = end + 1;
        }
        if (text.length() >= 3 * SHORTEST_PLAIN - 1) {
            HexGroups.find(text, found, judge);
        }
    }

    private static @Nullable StandIn hidden(
            String text, int start, int end, Function<String, @Nullable StandIn> judge) {
        var hexStart = Chars.startsWith(text, start, "0x") ? start + 2 : start;
        var hex = hexDigits(text, hexStart, end);
        if (hex >= 2 * SHORTEST_PLAIN) {
            var hidden = judged(Bases.fromHex(text, hexStart, end), judge);
            if (hidden != null || hex == end - start) {
                return hidden;
            }
        }
        var decoded = new char[(end - start) * 3 / 4 + 1];
        var wide = Bases.fromBase32(text, start, end, decoded);
        if (wide >= SHORTEST_PLAIN) {
            var hidden = judged(decoded, wide, judge);
            if (hidden != null) {
                return hidden;
            }
        }
        if (!isMixed(text, start, end)) {
            return null;
        }
        for (var skip = 0; skip < 4; skip++) {
            var length = Bases.fromBase64(text, start + skip, end, decoded);
            var hidden = judged(decoded, length, judge);
            if (hidden != null) {
                return hidden;
            }
        }
        return null;
    }

    static @Nullable StandIn judged(String decoded, Function<String, @Nullable StandIn> judge) {
        return judged(decoded.toCharArray(), decoded.length(), judge);
    }

    /** Has the printable text judged that makes up most of it: what stands before it in the run may be no base64. */
    private static @Nullable StandIn judged(char[] decoded, int length, Function<String, @Nullable StandIn> judge) {
        var start = 0;
        for (var i = 0; i <= length; i++) {
            if (i == length || !isPrintable(decoded[i])) {
                var hidden = i - start >= Math.max(SHORTEST_PLAIN, length / 2)
                        ? judge.apply(new String(decoded, start, i - start))
                        : null;
                if (hidden != null) {
                    return hidden;
                }
                start = i + 1;
            }
        }
        return null;
    }

    private static boolean isPrintable(char c) {
        return (c >= ' ' && c < 127) || c == '\n' || c == '\r' || c == '\t';
    }

    private static int hexDigits(String text, int start, int end) {
        var digits = 0;
        for (var i = start; i < end; i++) {
            if (!Chars.isHex(text.charAt(i))) {
                return 0;
            }
            digits++;
        }
        return digits;
    }

    /** Tells whether small and capital letters, or letters and digits, come together as in base64. */
    private static boolean isMixed(String text, int start, int end) {
        var changes = 0;
        for (var i = start + 1; i < end && changes < 3; i++) {
            changes += kind(text.charAt(i)) == kind(text.charAt(i - 1)) ? 0 : 1;
        }
        return changes >= 3;
    }

    private static int kind(char c) {
        return Chars.isDigit(c) ? 0 : c >= 'a' ? 1 : 2;
    }

    private static int runEnd(String text, int from) {
        var i = from;
        while (i < text.length() && Bases.isBase64(text.charAt(i))) {
            i++;
        }
        return i;
    }

    private static int padded(String text, int end) {
        var i = end;
        while (i < text.length() && i - end < 6 && text.charAt(i) == '=') {
            i++;
        }
        return i;
    }
}
