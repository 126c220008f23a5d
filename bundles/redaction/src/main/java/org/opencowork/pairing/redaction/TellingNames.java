package org.opencowork.pairing.redaction;

import java.util.Locale;

/** Knows of names as programs use them, such as {@code DB_PASSWORD} and {@code bindpw}, that tell of a secret near. */
final class TellingNames {

    private static final int SHORTEST = 6;
    private static final int LONGEST = 48;

    private TellingNames() {}

    /** Tells of a name that tells of a secret though it is no word of a language. */
    static boolean isOne(String word) {
        return isShort(word.toLowerCase(Locale.ROOT)) || isName(word);
    }

    /** Tells of {@code bindpw}, {@code rootpw} and such. */
    private static boolean isShort(String word) {
        return word.length() > 3 && word.endsWith("pw");
    }

    /** Tells of names as programs use them, such as {@code DB_PASSWORD}. */
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
