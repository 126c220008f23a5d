package org.opencowork.pairing.redaction;

import java.util.Locale;
import java.util.Set;

/** Knows which part of the value of a header is the secret, where it goes on with what is none. */
final class Headers {

    private static final Set<String> ATTRIBUTES = WordList.set("path domain expires max-age samesite priority version");
    private static final Set<String> FLAGS = WordList.set("secure httponly partitioned");
    private static final int LONGEST = 64;
    /** The fewest characters of a token behind whose end there may be a sentence. */
    private static final int SHORTEST_TOKEN = 20;

    private Headers() {}

    /** Returns the end of what goes of the value in the range. */
    static int secretEnd(String text, String name, int start, int end) {
        var lower = name.toLowerCase(Locale.ROOT);
        if (lower.equals("set-cookie")) {
            var sign = Lines.indexOf(text, ";", start, end);
            return sign > 0 && areAttributes(text, sign + 1, end) ? sign : end;
        }
        return lower.endsWith("authorization") ? tokenEnd(text, start, end) : end;
    }

    /** Tells of a map in the place of the value, with names that tell for themselves: {@code { credentials: x }}. */
    static boolean isMap(String text, int start) {
        var close = text.startsWith("{ ", start) ? Lines.indexOf(text, "}", start, Lines.end(text, start)) : -1;
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

    /** Returns the end of the one token behind the name of a scheme if a plain word follows. */
    private static int tokenEnd(String text, int start, int end) {
        var scheme = lettersEnd(text, start, end);
        var token = scheme + 1;
        var i = token;
        while (i < end && Chars.isToken(text.charAt(i))) {
            i++;
        }
        var word = lettersEnd(text, i + 1, end);
        var sentence = scheme > start
                && scheme < end
                && text.charAt(scheme) == ' '
                && i - token >= SHORTEST_TOKEN
                && i < end
                && text.charAt(i) == ' '
                && word > i + 1
                && (word == end || " .,:".indexOf(text.charAt(word)) >= 0);
        return sentence ? i : end;
    }

    private static int lettersEnd(String text, int from, int end) {
        var i = from;
        while (i < end && Chars.isLetter(text.charAt(i))) {
            i++;
        }
        return i;
    }
}
