package org.opencowork.pairing.redaction;

/**
 * Knows values of several words behind a name that tells and an equals sign without spaces: those that end with a
 * quotation which opened right before the name, {@code "DB_PASSWORD=a b"}, and those of a line of a settings file.
 */
final class QuotedAssignments {

    private static final int LONGEST = 256;
    private static final String BEFORE = " \t\n=([{,:";
    /** What a value of several words does not begin with, as something else is looked for there. */
    private static final String OTHER = "\"'`\\$[<{% ";

    private QuotedAssignments() {}

    /** Takes out the value of a quoted assignment and returns its end; the position if there is none. */
    static int find(String text, int name, int sign, int value, Findings found) {
        if (value != sign + 1
                || value >= text.length()
                || OTHER.indexOf(text.charAt(value)) >= 0
                || !isOpened(text, name)) {
            return value;
        }
        var quote = text.charAt(name - 1);
        var capitals = isOfShell(text, name, sign) || (name > 1 && text.charAt(name - 2) == '=');
        var apart = AssignedValues.bareEnd(text, value);
        var limit = Math.min(text.length(), value + LONGEST);
        var words = false;
        for (var i = apart; i < limit && !Chars.isLineEnd(text.charAt(i)); i++) {
            var c = text.charAt(i);
            if (c == quote) {
                var whole = words && !isHarmless(text, value, apart);
                found.add(value, whole ? i : value, StandIn.SECRET);
                return whole ? i : value;
            }
            if ("=\\[".indexOf(c) >= 0 || (c == ' ' && !capitals) || text.startsWith(" -", i)) {
                return value;
            }
            words |= Chars.isWord(c);
        }
        return value;
    }

    private static boolean isHarmless(String text, int start, int end) {
        return HarmlessValues.isWord(text.substring(start, end)) || Placeholders.isOpen(text, start, end);
    }

    private static boolean isOpened(String text, int name) {
        return name > 0
                && Chars.isQuote(text.charAt(name - 1))
                && (name == 1 || BEFORE.indexOf(text.charAt(name - 2)) >= 0);
    }

    /** Tells of a name as variables of the environment have it. */
    private static boolean isOfShell(String text, int start, int end) {
        for (var i = start; i < end; i++) {
            if (text.charAt(i) >= 'a' && text.charAt(i) <= 'z') {
                return false;
            }
        }
        return true;
    }

    /** Tells of a line of a settings file: a name in small letters, the sign, and nothing but words. */
    static boolean isSetting(String text, int name, int sign, int value) {
        if (value != sign + 1 || (name > 0 && text.charAt(name - 1) != '\n')) {
            return false;
        }
        for (var i = name; i < sign; i++) {
            if (Character.isUpperCase(text.charAt(i))) {
                return false;
            }
        }
        var limit = Math.min(text.length(), value + LONGEST);
        for (var i = value; i < limit && !Chars.isLineEnd(text.charAt(i)); i++) {
            if (!Chars.isWord(text.charAt(i)) && " -.!+*#".indexOf(text.charAt(i)) < 0) {
                return false;
            }
        }
        return true;
    }
}
