package org.opencowork.pairing.redaction;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What single words tell, whatever stands around them. Words come again and again, so that what they tell is kept, but
 * of none that may be a secret. Can be used by many threads; one may miss what another has just kept.
 */
final class KnownWords {

    /** Has a letter or a digit. */
    static final int WORDY = 1;

    static final int LINK = 1 << 1;
    static final int TELLS = 1 << 2;
    static final int CALL = 1 << 3;
    static final int KEYS = 1 << 4;
    static final int NUMBERED = 1 << 5;
    static final int BETWEEN = 1 << 6;
    static final int CODE_OWNER = 1 << 7;
    /** A word that tells behind one that says what is opened: "door code". */
    static final int CODE = 1 << 8;
    /** "key" or "keys", which tell with the word before. */
    static final int KEY = 1 << 9;
    /** A word that tells near one for "code". */
    static final int CODE_PURPOSE = 1 << 10;

    /** What a name tells in the genitive, too. */
    private static final int OF_NAME = TELLS | KEYS | NUMBERED;

    private static final int PLACES = 1 << 13;
    /** In how many places a word may stand. */
    private static final int WAYS = 4;

    private static final int LONGEST = 24;
    private static final Map<String, Integer> VOCABULARY = vocabulary();
    private static final @Nullable KnownWord[] KNOWN = new KnownWord[PLACES];
    /** The hash of the word in each place, which hardly ever is that of another. */
    private static final int[] HASHES = new int[PLACES];

    /**
     * A word.
     *
     * @param lower the word in lower case
     * @param signs what it tells, as bits
     */
    record KnownWord(String text, String lower, int signs) {

        boolean is(int sign) {
            return (signs & sign) != 0;
        }
    }

    private KnownWords() {}

    /** Returns what is known of the word in the range. */
    static KnownWord of(String text, int from, int to) {
        var hash = hash(text, from, to);
        var place = (hash ^ hash >>> 15) & PLACES - WAYS;
        for (var i = place; i < place + WAYS; i++) {
            var known = HASHES[i] == hash ? KNOWN[i] : null;
            if (known != null && known.text.length() == to - from && text.startsWith(known.text, from)) {
                return known;
            }
        }
        var word = judged(text.substring(from, to));
        if (isPlain(word.text)) {
            System.arraycopy(KNOWN, place, KNOWN, place + 1, WAYS - 1);
            System.arraycopy(HASHES, place, HASHES, place + 1, WAYS - 1);
            KNOWN[place] = word;
            HASHES[place] = hash;
        }
        return word;
    }

    private static int hash(String text, int from, int to) {
        var hash = to - from;
        for (var i = from; i < Math.min(to, from + LONGEST); i++) {
            hash = 31 * hash + text.charAt(i);
        }
        return hash;
    }

    private static KnownWord judged(String word) {
        var lower = word.toLowerCase(Locale.ROOT);
        var name = lower.endsWith("'s") ? lower.substring(0, lower.length() - 2) : lower;
        var signs = VOCABULARY.getOrDefault(lower, 0) | (VOCABULARY.getOrDefault(name, 0) & OF_NAME);
        signs |= sign(isWordy(word), WORDY)
                | sign(TellingNames.isOne(word), TELLS)
                | sign(
                        Vocabulary.CALLS.contains(
                                lower.substring(Math.max(lower.lastIndexOf('.'), lower.lastIndexOf(':')) + 1)),
                        CALL);
        return new KnownWord(word, lower, signs);
    }

    private static int sign(boolean told, int sign) {
        return told ? sign : 0;
    }

    private static boolean isWordy(String word) {
        for (var i = 0; i < word.length(); i++) {
            if (Chars.isWord(word.charAt(i))) {
                return true;
            }
        }
        return false;
    }

    /** Tells of a short word without digits, and without capital letters behind small ones. */
    private static boolean isPlain(String word) {
        if (word.length() > LONGEST) {
            return false;
        }
        for (var i = 0; i < word.length(); i++) {
            var c = word.charAt(i);
            var capital = i > 0 && Character.isUpperCase(c) && Character.isLowerCase(word.charAt(i - 1));
            if (capital || Chars.isDigit(c)) {
                return false;
            }
        }
        return true;
    }

    private static Map<String, Integer> vocabulary() {
        var signs = new HashMap<String, Integer>();
        note(signs, Vocabulary.WORDS, TELLS);
        note(signs, Vocabulary.FOREIGN, TELLS);
        note(signs, Vocabulary.KEY_WORDS, KEYS);
        note(signs, NameWords.KEYS, KEYS);
        note(signs, Vocabulary.NUMBERED, NUMBERED);
        note(signs, Vocabulary.LINKS, LINK);
        note(signs, Vocabulary.BETWEEN, BETWEEN);
        note(signs, Vocabulary.CODE_OWNERS, CODE_OWNER);
        note(signs, Set.of("password"), CODE);
        note(signs, NameWords.CODE_WORDS, CODE);
        note(signs, Vocabulary.FIRST_HALVES, CODE_OWNER);
        note(signs, Vocabulary.SECOND_HALVES, CODE);
        note(signs, NameWords.CODE_PURPOSES, CODE_OWNER | CODE_PURPOSE);
        note(signs, Set.of("key", "keys"), KEY);
        note(signs, Set.of("key"), LINK);
        return Map.copyOf(signs);
    }

    private static void note(Map<String, Integer> signs, Set<String> words, int sign) {
        words.forEach(word -> signs.merge(word, sign, (one, other) -> one | other));
    }
}
