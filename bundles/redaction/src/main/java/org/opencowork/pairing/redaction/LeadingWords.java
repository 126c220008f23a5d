package org.opencowork.pairing.redaction;

/** Knows words behind which a value comes, and values that may come before the word that tells. */
final class LeadingWords {

    private static final int REACH = 4;
    private static final int SHORTEST_BEFORE = 8;

    private LeadingWords() {}

    /** Tells of words behind which the value comes, and of the digit by which routers say how it is encrypted. */
    static boolean leads(String word, int told) {
        return Vocabulary.LEADING.contains(word)
                || (told <= REACH && word.equals("value"))
                || (told == 1 && word.length() == 1 && Chars.isDigit(word.charAt(0)));
    }

    /** Tells of what may be a value if a word behind it tells so. */
    static boolean mayLead(String word) {
        return word.length() >= SHORTEST_BEFORE && SecretLike.mayBe(word);
    }
}
