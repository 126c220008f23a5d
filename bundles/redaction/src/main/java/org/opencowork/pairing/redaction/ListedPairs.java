package org.opencowork.pairing.redaction;

/** Knows pairs in a list whose value stands on the line below its name: {@code - name: API_KEY}. */
final class ListedPairs {

    private ListedPairs() {}

    /** Tells of a line such as {@code - name: API_KEY}. */
    static boolean beginsAt(String text, int start, int feed) {
        var end = feed;
        while (end > start && " \t\r\"',".indexOf(text.charAt(end - 1)) >= 0) {
            end--;
        }
        var name = Lines.name(text, start, end);
        var before = end - name.length();
        while (before > start && " \t\"'".indexOf(text.charAt(before - 1)) >= 0) {
            before--;
        }
        if (before == start || ":=".indexOf(text.charAt(before - 1)) < 0 || !SecretNames.isSecret(name)) {
            return false;
        }
        before--;
        while (before > start && " \t\"'".indexOf(text.charAt(before - 1)) >= 0) {
            before--;
        }
        var label = Lines.name(text, start, before);
        return label.equalsIgnoreCase("name") || label.equalsIgnoreCase("key");
    }

    /** Returns the colon after the word "value" that begins the line; 0 if it does not. */
    static int valueColon(String text, int line) {
        var i = line;
        while (i < text.length() && " \t\"'".indexOf(text.charAt(i)) >= 0) {
            i++;
        }
        if (!Chars.startsWith(text, i, "value")) {
            return 0;
        }
        i += 5;
        while (i < text.length() && " \t\"'".indexOf(text.charAt(i)) >= 0) {
            i++;
        }
        return i < text.length() && (text.charAt(i) == ':' || text.charAt(i) == '=') ? i : 0;
    }
}
