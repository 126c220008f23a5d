package org.opencowork.pairing.redaction;

/** Tells by its looks alone whether a word may be a secret, and how surely; what stands beside it has to tell the rest. */
final class SecretLike {

    private static final int SHORTEST = 6;
    private static final int SHORTEST_STRONG = 8;
    private static final int ALL_KINDS = 7;
    private static final int SYMBOL = 8;
    private static final String SYMBOLS = "!@#$%^&*~+?";
    private static final int SHORTEST_RANDOM = 16;
    private static final int SHORTEST_LETTERS = 12;
    private static final int SHORTEST_DIGEST = 32;

    private SecretLike() {}

    static boolean isNumber(String word) {
        return word.length() >= 4
                && word.length() <= 9
                && word.chars().allMatch(c -> Chars.isDigit((char) c) || c == '-')
                && Chars.isDigit(word.charAt(0));
    }

    /** At least six characters with letters and digits mixed. */
    static boolean isSecretLike(String word) {
        return word.length() >= SHORTEST && isMixed(word) && !isOrdinary(word);
    }

    /** What follows a telling word at once may be a digest, an id, base64 with slashes, or letters alone that look random. */
    static boolean isLikelySecret(String word) {
        var length = word.length();
        if (length < SHORTEST_LETTERS
                || RuntimeIds.isOne(word)
                || CacheKeys.isOne(word)
                || OrdinaryWords.isTechnical(word)) {
            return false;
        }
        var changes = 0;
        var plain = true;
        var hex = true;
        for (var i = 0; i < length; i++) {
            var c = word.charAt(i);
            plain &= Chars.isBase64(c);
            hex &= Chars.isHex(c) || c == '-';
            changes += i > 0 && isChange(word.charAt(i - 1), c) ? 1 : 0;
        }
        return (hex && length >= SHORTEST_DIGEST) || (plain && 3 * changes >= length);
    }

    /** Tells of either: what hardly is anything else where a secret is told to be. */
    static boolean mayBe(String word) {
        return isSecretLike(word) || isLikelySecret(word);
    }

    private static boolean isChange(char before, char c) {
        return Chars.isAlphanumeric(before) && Chars.isAlphanumeric(c) && kind(before) != kind(c);
    }

    private static int kind(char c) {
        return Chars.isDigit(c) ? 0 : Character.isUpperCase(c) || c < 'a' ? 2 : 1;
    }

    /** Tells of the letters of all scripts with spaces between words. */
    private static boolean isLetter(char c) {
        return Chars.isLetter(c) || (c > 127 && Chars.isWord(c));
    }

    /** At least eight characters as generators and careful people choose them: no mere word, name or version with a number in it. */
    static boolean isStrong(String word) {
        return isVaried(word) && isSecretLike(word);
    }

    /** At least sixteen characters that look random. */
    static boolean isRandom(String word) {
        return isLong(word) && isSecretLike(word);
    }

    /** At least 32 signs of base64, small and capital letters and digits mixed as no name or digest has them. */
    static boolean isKey(String word) {
        if (word.length() < SHORTEST_DIGEST) {
            return false;
        }
        var kinds = 0;
        for (var i = 0; i < word.length(); i++) {
            if (!Chars.isBase64(word.charAt(i))) {
                return false;
            }
            kinds |= Chars.isAlphanumeric(word.charAt(i)) ? 1 << kind(word.charAt(i)) : 0;
        }
        return kinds == ALL_KINDS && isLikelySecret(word);
    }

    /** Tells whether the word is so long that it is random if it looks like a secret. */
    static boolean isLong(String word) {
        return word.length() >= SHORTEST_RANDOM;
    }

    /** Tells whether the word is strong if it looks like a secret. */
    static boolean isVaried(String word) {
        if (word.length() < SHORTEST_STRONG) {
            return false;
        }
        var kinds = 0;
        var groups = 0;
        for (var i = 0; i < word.length(); i++) {
            var c = word.charAt(i);
            kinds |= isLetter(c) || Chars.isDigit(c) ? 1 << kind(c) : SYMBOLS.indexOf(c) >= 0 ? SYMBOL : 0;
            groups += Chars.isDigit(c) && (i == 0 || !Chars.isDigit(word.charAt(i - 1))) ? 1 : 0;
        }
        return ((kinds & ALL_KINDS) == ALL_KINDS && groups > 1) || kinds > SYMBOL;
    }

    private static boolean isMixed(String word) {
        var digits = 0;
        var letters = 0;
        for (var i = 0; i < word.length(); i++) {
            var c = word.charAt(i);
            if (c == '%' && word.startsWith("%20", i)) {
                i += 2;
            } else {
                digits += Chars.isDigit(c) ? 1 : 0;
                letters += isLetter(c) ? 1 : 0;
            }
        }
        return digits > 0 && letters > 0;
    }

    /** Tells of URLs, paths, versions, dates, ids and words of the trade, which are no secrets, or which others look at. */
    private static boolean isOrdinary(String word) {
        for (var i = 0; i < word.length(); i++) {
            if ("/\\:'".indexOf(word.charAt(i)) >= 0) {
                return true;
            }
        }
        return OrdinaryWords.isOne(word)
                || Versions.isOne(word, 0, word.length())
                || RuntimeIds.isOne(word)
                || CacheKeys.isOne(word)
                || (word.length() <= AssignedNames.LONGEST && SecretNames.isSecret(word));
    }
}
