package org.opencowork.pairing.redaction;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Knows calls that are given a secret which is written out: {@code .withPassword("x")}, or a user and a password, {@code
 * new NetworkCredential("ada", "x")}. A mere word there may be the name of one.
 */
final class LiteralCalls {

    private static final int SHORTEST = 6;
    private static final int LONGEST = 64;
    private static final int MOST_OTHERS = 4;
    /** What makes something of what is named before. */
    private static final Set<String> MAKING = Set.of("new", "create", "of", "from", "init", "make");

    private static final List<String> LOGINS = List.of("credential", "credentials", "auth", "authentication", "login");

    private LiteralCalls() {}

    /** Takes out the only argument of a call that sets a secret, and returns its end; the bracket if it is none. */
    static int argument(String text, int bracket, Findings found) {
        var start = AssignedNames.start(text, bracket);
        var callee = text.substring(start, bracket);
        var name = callee.substring(callee.lastIndexOf('.') + 1);
        var words = Identifier.words(name);
        var end = AssignedValues.quotedEnd(text, bracket + 2, text.charAt(bracket + 1));
        var sets = name.length() < callee.length();
        var verb =
                !words.isEmpty() && (words.get(0).equals("set") || words.get(0).equals("with") || words.size() == 1);
        var told = (sets && verb && SecretNames.isSecret(name)) || FilledFields.isFilling(text, start, bracket);
        return told && text.startsWith(")", end + 1) && take(text, bracket + 2, end, found) ? end : bracket;
    }

    /** Takes out the second argument of a call that logs in, and returns its end; the comma if it is none. */
    static int login(String text, int comma, int value, Findings found) {
        var quote = text.charAt(comma - 1);
        var start = comma - 1;
        while (start > 0 && comma - start < LONGEST && text.charAt(start - 1) != quote) {
            start--;
        }
        if (start < 2 || text.charAt(start - 2) != '(') {
            return comma;
        }
        var nameEnd = text.charAt(start - 3 < 0 ? 0 : start - 3) == '=' ? start - 3 : start - 2;
        var words = callee(text, nameEnd);
        if (words.size() == 1 && MAKING.contains(words.get(0))) {
            var made = nameEnd - words.get(0).length();
            words = callee(text, Lines.before(text, Math.max(0, made - 2), made, ".:"));
        }
        if (!words.isEmpty() && words.get(words.size() - 1).equals("provider")) {
            words = words.subList(0, words.size() - 1);
        }
        var logs =
                !words.isEmpty() && LOGINS.contains(words.get(words.size() - 1).toLowerCase(Locale.ROOT));
        var end = AssignedValues.quotedEnd(text, value + 1, text.charAt(value));
        logs &= nameEnd < start - 2 || words.size() > 1 || isChosen(text.substring(value + 1, end));
        return logs && take(text, value + 1, end, found) ? others(text, end, found) : comma;
    }

    /** Takes out what looks like a secret of the texts that are given behind the one that ends there; returns their end. */
    private static int others(String text, int first, Findings found) {
        var end = first;
        for (var i = 0; i < MOST_OTHERS && text.startsWith(", ", end + 1); i++) {
            var quote = end + 3;
            if (quote >= text.length() || !Chars.isQuote(text.charAt(quote))) {
                break;
            }
            end = AssignedValues.quotedEnd(text, quote + 1, text.charAt(quote));
            var word = text.substring(quote + 1, end);
            if (SecretLike.mayBe(word)) {
                found.add(quote + 1, end, StandIn.SECRET);
            }
        }
        return end;
    }

    /** Returns the words of the last name of what is called. */
    private static List<String> callee(String text, int end) {
        var callee = text.substring(AssignedNames.start(text, end), end);
        return Identifier.words(callee.substring(callee.lastIndexOf('.') + 1));
    }

    /** Tells of what no name of a user, a scope or a page looks like. */
    private static boolean isChosen(String value) {
        return ChosenWords.isJoined(value) || SecretLike.mayBe(value);
    }

    private static boolean take(String text, int start, int end, Findings found) {
        var value = text.substring(start, end);
        var word = value.chars().allMatch(c -> Chars.isWord((char) c))
                && value.chars().noneMatch(c -> Chars.isDigit((char) c));
        if (value.length() < SHORTEST
                || word
                || value.indexOf(' ') >= 0
                || StandIn.startsAt(text, start)
                || Placeholders.isOpen(text, start, end)
                || FieldKind.of(value) != FieldKind.PLAIN) {
            return false;
        }
        found.add(start, end, StandIn.SECRET);
        return true;
    }
}
