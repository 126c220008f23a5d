package org.opencowork.pairing.redaction;

import java.util.Locale;

/** Takes out the texts of a list that is assigned to the name of a secret: {@code secret: ['x', 'y']}, {@code SECRETS=("x" "y")}. */
final class ListedLiterals {

    private static final String BETWEEN = " \t,";

    private ListedLiterals() {}

    /** Tells of a bracket behind which a text is quoted; shells have a round one, and keys before the texts. */
    static boolean beginsAt(String text, int bracket) {
        var first = next(text, bracket + 1);
        var listed = text.charAt(bracket) == '[' || text.startsWith("=(", bracket - 1);
        return listed && first < text.length() && Chars.isQuote(text.charAt(first));
    }

    /** Returns where the next text begins, behind its key if it has one. */
    private static int next(String text, int from) {
        var first = Lines.after(text, from, BETWEEN);
        var name = text.startsWith("[", first) ? AssignedNames.end(text, first + 1) : first;
        return name > first && text.startsWith("]=", name) ? name + 2 : first;
    }

    /** Takes out those that look like secrets, and returns where the last one ends. */
    static int find(String text, int bracket, String name, Findings found) {
        var end = bracket + 1;
        for (var i = next(text, end); i < text.length() && Chars.isQuote(text.charAt(i)); ) {
            end = AssignedValues.quotedEnd(text, i + 1, text.charAt(i));
            if (!StandIn.startsAt(text, i + 1) && isSecret(text.substring(i + 1, end), name)) {
                found.add(i + 1, end, StandIn.SECRET);
            }
            i = end < text.length() && Chars.isQuote(text.charAt(end)) ? next(text, end + 1) : text.length();
        }
        return end;
    }

    /** Tells of what is no sentence about a secret, nor the name of one, as lists of errors, scopes and names hold. */
    private static boolean isSecret(String value, String name) {
        if (value.indexOf(' ') >= 0 || Placeholders.isOpen(value, 0, value.length())) {
            return false;
        }
        if (SecretLike.mayBe(value)) {
            return true;
        }
        var joined = value.chars().anyMatch(c -> !Chars.isWord((char) c));
        return joined && name.toLowerCase(Locale.ROOT).endsWith("secret") && FieldKind.of(value) != FieldKind.SECRET;
    }
}
