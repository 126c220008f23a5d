package org.opencowork.pairing.redaction;

import java.util.Set;

/**
 * Knows passwords in quotes right behind the word for one, with no sign between, where that is how one is given: {@code with password
 * "x"}, {@code (user 'ada', password 'x')}, {@code ATTACH 'a.db' AS a KEY 'x'}, and as the whole of a line.
 */
final class QuotedSettings {

    private static final Set<String> PASSWORDS = Set.of("password", "passwd", "passphrase", "secret");
    private static final int LONGEST = 64;

    private QuotedSettings() {}

    /**
     * Tells whether what is quoted behind the word is a password.
     *
     * @param word the word, in lower case
     * @param last the one before
     */
    static boolean isBefore(String text, String word, String last, int end) {
        var quote = end + 1;
        if (quote + 1 >= text.length() || text.charAt(end) != ' ' || "\"'".indexOf(text.charAt(quote)) < 0) {
            return false;
        }
        if (word.equals("key")) {
            return text.startsWith("KEY", end - 3) && isAttached(text, end - 3);
        }
        return PASSWORDS.contains(word)
                && (last.equals("with") || last.equals("option") || isListed(text, end - word.length(), quote));
    }

    /** Tells of what stands behind the name that a file is attached by. */
    private static boolean isAttached(String text, int key) {
        var name = AssignedNames.start(text, key - 1);
        var as = Lines.before(text, Math.max(0, name - 1), name, " ");
        return as > 1 && Chars.startsWith(text, as - 2, "as");
    }

    /** Tells of an option among others in brackets, and of a word that begins its line, behind which the quotation ends it. */
    private static boolean isListed(String text, int start, int quote) {
        var before = Lines.before(text, Math.max(0, start - LONGEST), start, " \t");
        var close = AssignedValues.quotedEnd(text, quote + 1, text.charAt(quote)) + 1;
        var whole = before == 0 || text.charAt(before - 1) == '\n';
        var behind = close >= text.length() ? '\n' : text.charAt(close);
        return whole
                ? Chars.isLineEnd(behind) || behind == ';'
                : "(,".indexOf(text.charAt(before - 1)) >= 0 && "),".indexOf(behind) >= 0;
    }
}
