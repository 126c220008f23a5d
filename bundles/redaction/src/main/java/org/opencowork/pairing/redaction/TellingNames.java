package org.opencowork.pairing.redaction;

/** Knows of names as programs use them, such as {@code DB_PASSWORD} and {@code bindpw}, that tell of a secret near. */
final class TellingNames {

    private static final int SHORTEST = 6;
    private static final int LONGEST = 48;

    private TellingNames() {}

    /** Tells of a name in any case. */
    static boolean isOne(String word) {
        return (word.length() > 3 && Chars.startsWith(word, word.length() - 2, "pw")) || isName(word);
    }

    private static boolean isName(String whole) {
        var word = whole.substring(whole.lastIndexOf("/:") + 1);
        if (word.equals("_auth") || word.length() > LONGEST || word.length() < SHORTEST || word.indexOf('/') >= 0) {
            return word.equals("_auth");
        }
        var joined = word.indexOf('_') > 0 || word.indexOf('-') > 0 || word.indexOf('.') > 0;
        return (joined || isCamel(word)) && FieldKind.of(word) == FieldKind.SECRET;
    }

    private static boolean isCamel(String word) {
        var capitals = 0;
        for (var i = 1; i < word.length(); i++) {
            capitals += word.charAt(i) >= 'A' && word.charAt(i) <= 'Z' ? 1 : 0;
        }
        return capitals > 0;
    }
}
