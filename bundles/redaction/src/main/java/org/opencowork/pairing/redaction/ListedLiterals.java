package org.opencowork.pairing.redaction;

import java.util.Locale;

/** Takes out the texts of a list that is assigned to the name of a secret: {@code secret: ['x', 'y']}. */
final class ListedLiterals {

    private static final String BETWEEN = " \t,";

    private ListedLiterals() {}

    /** Tells of a bracket behind which a text is quoted. */
    static boolean beginsAt(String text, int bracket) {
        var first = Lines.after(text, bracket + 1, BETWEEN);
        return text.charAt(bracket) == '[' && first < text.length() && Chars.isQuote(text.charAt(first));
    }

    /** Takes out those that look like secrets, and returns where the last one ends. */
    static int find(String text, int bracket, String name, Findings found) {
        var end = bracket + 1;
        for (var i = Lines.after(text, end, BETWEEN); i < text.length() && Chars.isQuote(text.charAt(i)); ) {
            end = AssignedValues.quotedEnd(text, i + 1, text.charAt(i));
            if (!StandIn.startsAt(text, i + 1) && isSecret(text.substring(i + 1, end), name)) {
                found.add(i + 1, end, StandIn.SECRET);
            }
            i = end < text.length() && Chars.isQuote(text.charAt(end))
                    ? Lines.after(text, end + 1, BETWEEN)
                    : text.length();
        }
        return end;
    }

    /** Tells of what is no sentence about a secret, nor the name of one, as lists of errors, scopes and names hold. */
    private static boolean isSecret(String value, String name) {
        if (value.indexOf(' ') >= 0 || Placeholders.isOpen(value, 0, value.length())) {
            return false;
        }
        if (SecretLike.isSecretLike(value) || SecretLike.isLikelySecret(value)) {
            return true;
        }
        var joined = value.chars().anyMatch(c -> !Chars.isWord((char) c));
        return joined && name.toLowerCase(Locale.ROOT).endsWith("secret") && FieldKind.of(value) != FieldKind.SECRET;
    }
}
