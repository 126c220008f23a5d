package org.opencowork.pairing.redaction;

/** Knows the keys of providers that consist of several runs, with a colon, a slash, a bar or a space between. */
final class JoinedKeys {

    private static final int SHORTEST_TAIL = 20;
    private static final int LONGEST_HEAD = 128;
    private static final int DIGEST = 32;

    private JoinedKeys() {}

    /** Returns the end of the key whose first run is the range; the start if it is none. */
    static int end(String text, int start, int runEnd) {
        if (runEnd >= text.length() || runEnd - start > LONGEST_HEAD || runEnd == start) {
            return start;
        }
        var end = ProviderKeys.runEnd(text, runEnd + 1);
        return switch (text.charAt(runEnd)) {
            case ':' -> isColoned(text, start, runEnd, end) ? listEnd(text, end) : start;
            case '/' -> slashed(text, start, runEnd, end);
            case '|' -> isConvex(text, start, runEnd) && end - runEnd > SHORTEST_TAIL ? end : start;
            case ' ' ->
                text.startsWith("FlyV1", start) && text.startsWith("fm", runEnd + 1) ? listEnd(text, end) : start;
            case '+' -> text.startsWith("endr", start) && end - runEnd > SHORTEST_TAIL / 2 ? end : start;
            default -> start;
        };
    }

    private static boolean isColoned(String text, int start, int colon, int end) {
        var tail = end - colon - 1;
        var dot = text.substring(start, colon).indexOf('.');
        var ably = dot > 0 && colon - start <= 24 && tail >= 40;
        return isTelegram(text, start, colon, tail)
                || (text.startsWith("AstraCS", start) && tail >= SHORTEST_TAIL)
                || (ably && isMixed(text, colon + 1, end) && isMixed(text, start, colon))
                || (text.startsWith("0.", start) && colon - start > 60 && tail >= SHORTEST_TAIL)
                || isPair(text, start, colon, end);
    }

    /** An account and its token, or two digests of one password. */
    private static boolean isPair(String text, int start, int colon, int end) {
        var prefixed = colon - start == DIGEST + 2 && (text.startsWith("AC", start) || text.startsWith("SK", start));
        var from = prefixed ? start + 2 : start;
        return colon - from == DIGEST
                && end - colon == DIGEST + 1
                && isHex(text, from, colon)
                && isHex(text, colon + 1, end);
    }

    /** The token of a Telegram bot: its number, a colon and 35 characters. */
    private static boolean isTelegram(String text, int start, int colon, int tail) {
        var digits = start + (text.startsWith("bot", start) ? 3 : 0);
        return colon - digits >= 8
                && colon - digits <= 10
                && text.startsWith(":A", colon)
                && isNumber(text, digits, colon)
                && tail >= 33;
    }

    /** The refresh token of Google, and the tokens of Asana: a digit, and slashes before what is random. */
    private static int slashed(String text, int start, int slash, int end) {
        if (text.startsWith("1//0", start)) {
            var last = ProviderKeys.runEnd(text, start + 3);
            return last - start > 40 ? last : start;
        }
        if (text.startsWith("bce-v3", start)) {
            return listEnd(text, end);
        }
        if (slash - start != 1 || "012".indexOf(text.charAt(start)) < 0) {
            return start;
        }
        if (end - slash == 33 && isHex(text, slash + 1, end)) {
            return end;
        }
        var last = end;
        while (last < text.length() && "/:".indexOf(text.charAt(last)) >= 0 && last - start < LONGEST_HEAD) {
            last = ProviderKeys.runEnd(text, last + 1);
        }
        return last - end >= 33 && isNumber(text, slash + 1, end) && isHex(text, last - 32, last) ? last : start;
    }

    private static boolean isConvex(String text, int start, int bar) {
        var colon = start - 1;
        return start >= 5
                && text.charAt(colon) == ':'
                && (text.startsWith("prod", colon - 4) || text.startsWith("dev", colon - 3))
                && bar - start < 40;
    }

    /** Returns the end of tokens in a row with commas between. */
    private static int listEnd(String text, int from) {
        var end = from;
        while (end < text.length() && ",+/=:".indexOf(text.charAt(end)) >= 0) {
            end = ProviderKeys.runEnd(text, end + 1);
        }
        return end;
    }

    private static boolean isNumber(String text, int from, int to) {
        return text.substring(from, to).chars().allMatch(c -> Chars.isDigit((char) c)) && to > from;
    }

    private static boolean isHex(String text, int from, int to) {
        return text.substring(from, to).chars().allMatch(c -> Chars.isHex((char) c));
    }

    private static boolean isMixed(String text, int from, int to) {
        var part = text.substring(from, to);
        return part.chars().anyMatch(c -> Chars.isDigit((char) c))
                && part.chars().anyMatch(c -> c >= 'A' && c <= 'Z');
    }
}
