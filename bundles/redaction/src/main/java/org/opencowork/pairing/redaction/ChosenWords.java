package org.opencowork.pairing.redaction;

/** Knows passwords as people choose them, which look like names or words with a sign: only at the place of one they tell. */
final class ChosenWords {

    private static final int SHORTEST = 8;
    private static final int LONGEST_NAME = 32;
    private static final String OPENING = "\"'“«‘„";
    private static final String CLOSING = "\"'”»’“";
    /** Signs that hardly ever stand within a word. */
    private static final String ODD = "!%^~";

    private ChosenWords() {}

    /**
     * Tells whether the word right behind one that tells, or that leads from it to the value, is a password.
     *
     * @param last the word before
     */
    static boolean isOne(String text, int from, int to, String last) {
        var word = text.substring(from, to);
        var quoted = Vocabulary.LEADING.contains(last) && isQuoted(text, from, to) && hasJoints(word);
        return isCased(word) && (quoted || hasOdd(word) || isLogin(word));
    }

    /** Tells of words with a number, joined by dashes, as the names of devices and versions are, too. */
    static boolean isNumbered(String word) {
        return isCased(word)
                && word.indexOf('-') > 0
                && word.indexOf('/') < 0
                && Chars.isDigit(word.charAt(word.length() - 1));
    }

    /** Tells of words in small and capital letters joined by a dash or a stroke below. */
    static boolean isJoined(String word) {
        return isCased(word) && (word.indexOf('-') > 0 || word.indexOf('_') > 0);
    }

    /** Tells of small and capital letters, in no name of a secret. */
    static boolean isCased(String word) {
        return word.length() >= SHORTEST
                && word.indexOf('\'') < 0
                && word.chars().anyMatch(Character::isUpperCase)
                && word.chars().anyMatch(Character::isLowerCase)
                && FieldKind.of(word) != FieldKind.SECRET;
    }

    private static boolean isQuoted(String text, int from, int to) {
        var before = Lines.before(text, Math.max(0, from - 2), from, " ");
        var behind = text.startsWith(" ", to) ? to + 1 : to;
        return before > 0
                && OPENING.indexOf(text.charAt(before - 1)) >= 0
                && behind < text.length()
                && CLOSING.indexOf(text.charAt(behind)) >= 0;
    }

    /** Tells of a word with several joints, or one and a number, yet no address or path. */
    private static boolean hasJoints(String word) {
        var joints = 0;
        for (var i = 0; i < word.length(); i++) {
            var c = word.charAt(i);
            if ("/\\:@".indexOf(c) >= 0) {
                return false;
            }
            joints += !Chars.isWord(c) ? 1 : 0;
        }
        return joints > 1 || (joints > 0 && Chars.isDigit(word.charAt(word.length() - 1)));
    }

    private static boolean hasOdd(String word) {
        for (var i = 1; i + 1 < word.length(); i++) {
            if (ODD.indexOf(word.charAt(i)) >= 0
                    && Chars.isWord(word.charAt(i - 1))
                    && Chars.isWord(word.charAt(i + 1))) {
                return true;
            }
        }
        return false;
    }

    /** Tells of the name of a user with a password behind: {@code ada:x}. */
    private static boolean isLogin(String word) {
        var colon = word.indexOf(':');
        return colon > 0
                && colon < LONGEST_NAME
                && AssignedNames.start(word, colon) == 0
                && SecretLike.isStrong(word.substring(colon + 1));
    }
}
