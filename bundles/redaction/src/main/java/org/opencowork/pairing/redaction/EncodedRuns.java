package org.opencowork.pairing.redaction;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Finds runs of base64 and hexadecimal digits that hide something which would go if it stood there in plain text. */
final class EncodedRuns {

    private static final int SHORTEST = 12;
    private static final int SHORTEST_PLAIN = 8;
    private static final int WIDEST_GROUP = 8;
    private static final int[] DIGITS = digits();

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
            grouped(text, found, judge);
        }
    }

    /** Looks at hexadecimal digits in groups, with colons or spaces between. */
    private static void grouped(String text, Findings found, Function<String, @Nullable StandIn> judge) {
        for (var i = 0; i < text.length(); ) {
            var width = Chars.isHex(text.charAt(i)) ? groupEnd(text, i) - i : 0;
            if (width != 2 && width != 4 && width != 8) {
                i += Math.max(1, width);
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
            if (end - i >= 2 * SHORTEST_PLAIN + SHORTEST_PLAIN * 2 / width - 1) {
                var hidden = judged(fromHex(text, i, end), judge);
                if (hidden != null) {
                    found.add(i, end, hidden);
                }
            }
            i = end;
        }
    }

    private static int groupEnd(String text, int from) {
        var i = from;
        while (i < text.length() && i - from <= WIDEST_GROUP && Chars.isHex(text.charAt(i))) {
            i++;
        }
        return i < text.length() && Chars.isAlphanumeric(text.charAt(i)) ? from : i;
    }

    private static @Nullable StandIn hidden(
            String text, int start, int end, Function<String, @Nullable StandIn> judge) {
        var hexStart = Chars.startsWith(text, start, "0x") ? start + 2 : start;
        var hex = hexDigits(text, hexStart, end);
        if (hex >= 2 * SHORTEST_PLAIN) {
            var hidden = judged(fromHex(text, hexStart, end), judge);
            if (hidden != null || hex == end - start) {
                return hidden;
            }
        }
        var decoded = new char[(end - start) * 3 / 4 + 1];
        var wide = fromBase32(text, start, end, decoded);
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
            var length = fromBase64(text, start + skip, end, decoded);
            var hidden = judged(decoded, length, judge);
            if (hidden != null) {
                return hidden;
            }
        }
        return null;
    }

    private static @Nullable StandIn judged(String decoded, Function<String, @Nullable StandIn> judge) {
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

    /** Decodes the range and returns how many bytes come out. */
    private static int fromBase64(String text, int start, int end, char[] out) {
        var length = 0;
        var bits = 0;
        var held = 0;
        for (var i = start; i < end; i++) {
            bits = bits << 6 | DIGITS[text.charAt(i)];
            held += 6;
            if (held >= 8) {
                held -= 8;
                out[length++] = (char) (bits >> held & 0xFF);
            }
        }
        return length;
    }

    /** Decodes the range, if all of it is base32, and returns how many bytes come out. */
    private static int fromBase32(String text, int start, int end, char[] out) {
        var length = 0;
        var bits = 0;
        var held = 0;
        for (var i = start; i < end; i++) {
            var c = text.charAt(i) | 0x20;
            var digit = c >= 'a' && c <= 'z' ? c - 'a' : c >= '2' && c <= '7' ? c - '2' + 26 : -1;
            if (digit < 0) {
                return 0;
            }
            bits = bits << 5 | digit;
            held += 5;
            if (held >= 8) {
                held -= 8;
                out[length++] = (char) (bits >> held & 0xFF);
            }
        }
        return length;
    }

    /** Decodes pairs of digits; what stands between is left out. */
    private static String fromHex(String text, int start, int end) {
        var out = new StringBuilder((end - start) / 2);
        var high = -1;
        for (var i = start; i < end; i++) {
            var digit = Character.digit(text.charAt(i), 16);
            if (digit >= 0 && high >= 0) {
                out.append((char) (high << 4 | digit));
                high = -1;
            } else if (digit >= 0) {
                high = digit;
            }
        }
        return out.toString();
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
        while (i < text.length() && text.charAt(i) < 128 && DIGITS[text.charAt(i)] >= 0) {
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

    private static int[] digits() {
        var digits = new int[128];
        for (var c = 0; c < 128; c++) {
            digits[c] = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".indexOf(c);
        }
        digits['-'] = 62;
        digits['_'] = 63;
        return digits;
    }
}
