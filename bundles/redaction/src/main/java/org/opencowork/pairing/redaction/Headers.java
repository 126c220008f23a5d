package org.opencowork.pairing.redaction;

import java.util.Locale;
import java.util.Set;

/** Knows which part of the value of a header is the secret, where it goes on with what is none. */
final class Headers {

    private static final Set<String> ATTRIBUTES = WordList.set("path domain expires max-age samesite priority version");
    private static final Set<String> FLAGS = WordList.set("secure httponly partitioned");
    /** Schemes of which the secret is a single token. */
    private static final Set<String> SINGLE = Set.of("bearer", "basic", "token", "apikey", "negotiate");

    private static final int LONGEST = 64;

    private static final int LONGEST_MAP = 512;
    private static final int LONGEST_WORD = 24;
    /** The fewest characters of a token behind whose end there may be a sentence. */
    private static final int SHORTEST_TOKEN = 20;

    private Headers() {}

    /** Tells of the name of a scheme before a token. */
    static boolean isScheme(String word) {
        return SINGLE.contains(word.toLowerCase(Locale.ROOT));
    }

    /** Returns the end of what goes of the value at the position; in a command, options may follow. */
    static int secretEnd(String text, String name, int start, boolean command) {
        var lower = name.toLowerCase(Locale.ROOT);
        var end = AssignedValues.headerEnd(text, start, command);
        if (lower.endsWith("authorization")) {
            var token = Math.max(tokenEnd(text, start), placeholderEnd(text, start, end));
            return token > start ? token : end;
        }
        if (lower.equals("set-cookie")) {
            return beforeAttributes(text, start, end);
        }
        return lower.equals("cookie") ? pairsEnd(text, start, end) : end;
    }

    /** Returns where the value of a cookie ends behind which there may be what says when and where it is sent. */
    static int beforeAttributes(String text, int start, int end) {
        var sign = Lines.indexOf(text, ";", start, end);
        return sign > 0 && areAttributes(text, sign + 1, end) ? sign : end;
    }

    /** Returns where the cookies end that a sentence follows: no value of one has spaces. */
    private static int pairsEnd(String text, int start, int end) {
        var space = Lines.indexOf(text, " ", start, end);
        while (space > start && text.charAt(space - 1) == ';') {
            space = Lines.indexOf(text, " ", space + 1, end);
        }
        if (space < 0 || Lines.indexOf(text, "=", start, space) < 0 || Lines.indexOf(text, "=", space, end) >= 0) {
            return end;
        }
        var word = lettersEnd(text, space + 1);
        return word > space + 1 && text.startsWith(" ", word) && word < end ? space : end;
    }

    /** Tells of a map in the place of the value, with names that tell for themselves: {@code { credentials: x }}. */
    static boolean isMap(String text, int start) {
        var limit = Math.min(text.length(), start + LONGEST_MAP);
        var close = text.startsWith("{ ", start) ? Lines.indexOf(text, "}", start, limit) : -1;
        var colon = close < 0 ? -1 : Lines.indexOf(text, ": ", start, close);
        while (colon > 0 && !SecretNames.isSecret(text.substring(AssignedNames.start(text, colon), colon))) {
            colon = Lines.indexOf(text, ": ", colon + 1, close);
        }
        return colon > 0;
    }

    private static boolean areAttributes(String text, int from, int end) {
        for (var at = from; at < end; ) {
            var sign = Lines.indexOf(text, ";", at, end);
            var next = sign < 0 ? end : sign;
            if (!isAttribute(text.substring(at, next).strip())) {
                return false;
            }
            at = next + 1;
        }
        return true;
    }

    /** Tells of one that says when and where a cookie is sent; in logs, line ends in brackets may follow. */
    private static boolean isAttribute(String part) {
        var bracket = part.indexOf('[');
        var whole = bracket > 0 ? part.substring(0, bracket) : part;
        var sign = whole.indexOf('=');
        var name = whole.substring(0, Math.max(sign, 0)).toLowerCase(Locale.ROOT);
        return whole.isEmpty()
                || (sign < 0 && FLAGS.contains(whole.toLowerCase(Locale.ROOT)))
                || (ATTRIBUTES.contains(name) && whole.length() <= LONGEST && whole.indexOf('=', sign + 1) < 0);
    }

    /** Returns the end of the one token behind the name of a scheme if that is sure to be all; else the position. */
    private static int tokenEnd(String text, int start) {
        var scheme = lettersEnd(text, start);
        var single = SINGLE.contains(text.substring(start, scheme).toLowerCase(Locale.ROOT));
        var token = scheme + (text.startsWith("%20", scheme) ? 3 : 1);
        if (single && text.startsWith("<", token)) {
            return Lines.indexOf(text, ">", token, Math.min(text.length(), token + LONGEST)) + 1;
        }
        var end = token;
        while (end < text.length() && Chars.isToken(text.charAt(end))) {
            end++;
        }
        if (single && end - token >= SHORTEST_TOKEN && isBehind(text, end)) {
            return end;
        }
        if (scheme == start
                || end - token < SHORTEST_TOKEN
                || !text.startsWith(" ", scheme)
                || !text.startsWith(" ", end)) {
            return start;
        }
        var word = lettersEnd(text, end + 1);
        var plain = word > end + 1 && (word == text.length() || " .,:\n".indexOf(text.charAt(word)) >= 0);
        return plain ? end : start;
    }

    /** Returns the end of what stands for a token behind the name of a scheme; else the position. */
    private static int placeholderEnd(String text, int start, int end) {
        var scheme = lettersEnd(text, start);
        var space = scheme + 1 < end ? Lines.indexOf(text, " ", scheme + 1, end) : -1;
        var open = space > 0 && text.startsWith(" ", scheme) && Placeholders.isOpen(text, scheme + 1, space);
        return open ? space : start;
    }

    /** Tells of a sign that no token holds, and none goes on behind. */
    private static boolean isBehind(String text, int at) {
        return at < text.length() && (" &,;)|".indexOf(text.charAt(at)) >= 0 || text.charAt(at) > 127);
    }

    private static int lettersEnd(String text, int from) {
        var i = from;
        while (i < text.length() && i - from < LONGEST_WORD && Chars.isLetter(text.charAt(i))) {
            i++;
        }
        return i;
    }
}
