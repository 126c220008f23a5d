package org.opencowork.pairing.redaction;

/** Knows pairs in a list whose value stands on the line below its name: {@code - name: API_KEY}. */
final class ListedPairs {

    private static final String AROUND = " \t\"'";

    private ListedPairs() {}

    /** Tells of a line such as {@code - name: API_KEY}. */
    static boolean beginsAt(String text, int start, int feed) {
        var end = Lines.before(text, start, feed, " \t\r\"',");
        var name = Lines.name(text, start, end);
        var before = Lines.before(text, start, end - name.length(), AROUND);
        if (before == start || ":=".indexOf(text.charAt(before - 1)) < 0 || !SecretNames.isSecret(name)) {
            return false;
        }
        var label = Lines.name(text, start, Lines.before(text, start, before - 1, AROUND));
        return label.equalsIgnoreCase("name") || label.equalsIgnoreCase("key");
    }

    /** Returns the colon after the word "value" that begins the line; 0 if it does not. */
    static int valueColon(String text, int line) {
        var i = Lines.after(text, line, AROUND);
        if (!Chars.startsWith(text, i, "value")) {
            return 0;
        }
        i = Lines.after(text, i + "value".length(), AROUND);
        return i < text.length() && (text.charAt(i) == ':' || text.charAt(i) == '=') ? i : 0;
    }
}
