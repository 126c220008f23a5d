package org.opencowork.pairing.redaction;

import java.util.List;
import java.util.Locale;

/**
 * Knows calls that are given a secret which is written out: {@code .withPassword("x")}, or a user and a password, {@code
 * new NetworkCredential("ada", "x")}. A mere word there may be the name of one.
 */
final class LiteralCalls {

    private static final int SHORTEST = 6;
    private static final int LONGEST = 64;
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
        var callee = text.substring(AssignedNames.start(text, nameEnd), nameEnd);
        var words = Identifier.words(callee.substring(callee.lastIndexOf('.') + 1));
        var logs =
                !words.isEmpty() && LOGINS.contains(words.get(words.size() - 1).toLowerCase(Locale.ROOT));
        var end = AssignedValues.quotedEnd(text, value + 1, text.charAt(value));
        logs &= nameEnd < start - 2 || words.size() > 1 || isChosen(text.substring(value + 1, end));
        return logs && take(text, value + 1, end, found) ? end : comma;
    }

    /** Tells of what no name of a user, a scope or a page looks like. */
    private static boolean isChosen(String value) {
        return ChosenWords.isJoined(value) || SecretLike.isSecretLike(value);
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
