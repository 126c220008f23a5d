package org.opencowork.pairing.redaction;

import java.util.List;
import java.util.Locale;

/** Finds values in quotes behind the name of a secret without a sign that assigns: {@code put("password", "x")}, {@code :password "x"}. */
final class QuotedPairs {

    private static final int NEAR = 8;
    private static final List<String> DEFAULTS = List.of("default=", "default:", "defaultValue=", "fallback=");
    private static final int SHORTEST = 4;
    private static final int SHORTEST_JOINED = 8;

    private QuotedPairs() {}

    /** Takes out what stands behind a keyword of Lisp, and returns its end; the position if nothing goes. */
    static int keyword(String text, int sign, Findings found) {
        var end = AssignedNames.end(text, sign + 1);
        var value = afterSpaces(text, end);
        var quoted = value > end && value < text.length() && text.charAt(value) == '"';
        return quoted && SecretNames.isSecret(text.substring(sign + 1, end))
                ? new NamedValue(text, "", false, false, false).find(value, found)
                : sign;
    }

    /** What a function is called with behind the name of a secret: {@code put("password", "x")}. */
    static int argument(String text, int comma, Findings found) {
        var quote = comma - 1;
        var start = AssignedNames.start(text, quote);
        var value = afterDefault(text, afterSpaces(text, comma + 1));
        var called = start > 1
                && text.charAt(start - 1) == text.charAt(quote)
                && text.charAt(start - 2) == '('
                && value < text.length()
                && Chars.isQuote(text.charAt(value));
        if (!called) {
            return ConnectCalls.find(text, comma, found);
        }
        if (!SecretNames.isSecret(text.substring(start, quote))) {
            var end = LiteralCalls.login(text, comma, value, found);
            return end > comma ? end : ConnectCalls.find(text, comma, found);
        }
        var end = AssignedValues.quotedEnd(text, value + 1, text.charAt(value));
        return isVaried(text, value + 1, end) || (isSetting(text, start - 2) && isGiven(text, value + 1, end))
                ? new NamedValue(text, "", false, false, false).find(value, found)
                : comma;
    }

    /** What stands in for a secret that is not set: {@code process.env.DB_PASSWORD || "x"}. */
    static int fallback(String text, int sign, Findings found) {
        var end = Lines.before(text, Math.max(0, sign - NEAR), sign, " \"'])");
        var twofold = sign + 1 < text.length() && text.charAt(sign + 1) == text.charAt(sign);
        var behind = text.startsWith("=", sign + 2) ? sign + 3 : sign + 2;
        var value = afterSpaces(text, behind);
        if (!twofold
                || value >= text.length()
                || !Chars.isQuote(text.charAt(value))
                || !SecretNames.isSecret(text.substring(AssignedNames.start(text, end), end))) {
            return sign;
        }
        var close = AssignedValues.quotedEnd(text, value + 1, text.charAt(value));
        return isVaried(text, value + 1, close) || isJoined(text, value + 1, close)
                ? new NamedValue(text, "", false, false, false).find(value, found)
                : sign;
    }

    /** Returns where the value begins behind the name of the parameter for what is not set: {@code default="x"}. */
    private static int afterDefault(String text, int at) {
        for (var name : DEFAULTS) {
            if (text.startsWith(name, at)) {
                return afterSpaces(text, at + name.length());
            }
        }
        return at;
    }

    /** Tells of functions that give or take what a variable holds: {@code getenv("DB_PASSWORD", "x")}. */
    private static boolean isSetting(String text, int bracket) {
        var name = text.substring(AssignedNames.start(text, bracket), bracket).toLowerCase(Locale.ROOT);
        return name.contains("env") || name.endsWith("config") || name.endsWith("define") || name.endsWith("property");
    }

    private static boolean isJoined(String text, int from, int to) {
        var value = text.substring(from, to);
        return value.length() >= SHORTEST_JOINED
                && value.chars().anyMatch(c -> c == '-' || c == '_' || c == '.')
                && FieldKind.of(value) != FieldKind.SECRET;
    }

    /** Tells of what stands in for a secret: more than the name of one, a state or a switch. */
    private static boolean isGiven(String text, int from, int to) {
        var value = text.substring(from, to);
        return to - from >= SHORTEST
                && !HarmlessFields.isOne(text, from, to)
                && !HarmlessValues.isWord(value)
                && FieldKind.of(value) != FieldKind.SECRET;
    }

    /** Tells of what is no mere word, name or number. */
    private static boolean isVaried(String text, int from, int to) {
        var value = text.substring(from, to);
        var odd = value.chars().anyMatch(c -> !Chars.isWord((char) c) && "-. ".indexOf(c) < 0);
        return value.indexOf(' ') < 0
                && (odd || ChosenWords.isJoined(value) || SecretLike.isSecretLike(value) || SecretLike.isNumber(value));
    }

    private static int afterSpaces(String text, int from) {
        var i = from;
        while (i < text.length() && i - from < NEAR && text.charAt(i) == ' ') {
            i++;
        }
        return i;
    }
}
