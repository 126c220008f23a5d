package org.opencowork.pairing.redaction;

import java.util.Locale;
import java.util.Set;

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
    private static final Set<String> TECHNICAL = WordList.set("""
            hex pem sha1 sha256 sha384 sha512 sha-256 sha-512 base64 base64url base32 base58 oauth2 oauth2.0 utf8 utf-8 utf16
            utf-16 http2 aes128 aes256 aes-128 aes-256 aes-gcm rsa2048 rs256 rs512 hs256 hs512 es256 argon2 argon2id
            bcrypt pbkdf2 ed25519 x25519 secp256k1 x509 python3 python2 nodejs18 log4j junit5 postgres15 auth0 s3cmd
            openid2 iso8601 rfc6749 rfc7519 windows10 windows11 ubuntu22 ascii85 latin1 int32 int64 uint8 uint8array
            float32 float64 sqlite3 vue3 angular2 webauthn2 fido2 tls1.2 tls1.3 ipv4 ipv6 mschapv2 sha2 nistp256 nistp384 nistp521 md5 3des
            """);

    private static final int LONGEST_NUMBER = 5;
    private static final Set<String> STANDARDS =
            Set.of("rfc", "iso", "ieee", "bcrypt", "argon", "scrypt", "cwe", "http");

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
        if (length < SHORTEST_LETTERS || RuntimeIds.isOne(word) || CacheKeys.isOne(word) || isTechnical(word)) {
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
        return isTechnical(word)
                || isMeasure(word)
                || OrdinaryWords.isOne(word)
                || Versions.isOne(word, 0, word.length())
                || RuntimeIds.isOne(word)
                || isUuid(word)
                || isNumbered(word)
                || CacheKeys.isOne(word)
                || isCommit(word)
                || (word.length() <= AssignedNames.LONGEST && SecretNames.isSecret(word));
    }

    /** Tells of words of the trade that mix letters and digits. */
    static boolean isTechnical(String word) {
        var lower = word.toLowerCase(Locale.ROOT);
        return TECHNICAL.contains(lower)
                || isStandard(lower)
                || isHash(lower)
                || isTechnicalAfter(lower, '-')
                || isTechnicalAfter(lower, '.');
    }

    /** Tells of a way to hash that is built upon another: {@code PBKDF2WithHmacSHA256}. */
    private static boolean isHash(String lower) {
        var sha = lower.lastIndexOf("sha");
        return sha > 0
                && (lower.startsWith("hmac") || lower.startsWith("pbkdf2"))
                && TECHNICAL.contains(lower.substring(sha));
    }

    /** Tells of the name of a standard, or of a way to hash, and its number: {@code rfc6750}. */
    private static boolean isStandard(String lower) {
        var number = 0;
        while (number < lower.length() && Chars.isLetter(lower.charAt(number))) {
            number++;
        }
        return number < lower.length()
                && lower.length() - number <= LONGEST_NUMBER
                && STANDARDS.contains(lower.substring(0, number))
                && lower.chars().skip(number).allMatch(c -> Chars.isDigit((char) c));
    }

    /** Tells of such a word behind letters, or behind another: {@code ssh-ed25519}. */
    private static boolean isTechnicalAfter(String lower, char sign) {
        var at = lower.indexOf(sign);
        if (at < 1) {
            return false;
        }
        var head = lower.substring(0, at);
        var rest = lower.substring(at + 1);
        return (TECHNICAL.contains(head) || isLetters(head))
                && (TECHNICAL.contains(rest)
                        || isTechnicalAfter(rest, sign)
                        || (sign == '-' && TECHNICAL.contains(head) && isLetters(rest)));
    }

    private static boolean isLetters(String word) {
        return word.chars().allMatch(c -> Chars.isLetter((char) c));
    }

    /** Tells of versions, dates, sizes and times: digits and signs, with letters at the ends or between only. */
    private static boolean isMeasure(String word) {
        var start = word.charAt(0) == 'v' || word.charAt(0) == 'V' ? 1 : 0;
        if (start == word.length() || !Chars.isDigit(word.charAt(start))) {
            return false;
        }
        var letters = 0;
        var digits = 0;
        for (var i = start; i < word.length(); i++) {
            letters += Chars.isLetter(word.charAt(i)) ? 1 : 0;
            digits += Chars.isDigit(word.charAt(i)) ? 1 : 0;
        }
        return letters <= 2 && (letters == 0 || digits < word.length() - letters - start);
    }

    /** Tells of a plain word with a small number behind a dash: {@code device-1}. */
    private static boolean isNumbered(String word) {
        var dash = word.lastIndexOf('-');
        if (dash < 1 || word.length() - dash > 4 || dash + 1 == word.length()) {
            return false;
        }
        return word.substring(0, dash).chars().allMatch(c -> Chars.isLetter((char) c) || c == '-')
                && word.substring(dash + 1).chars().allMatch(c -> Chars.isDigit((char) c));
    }

    private static boolean isUuid(String word) {
        return word.length() == 36 && word.charAt(8) == '-' && word.charAt(13) == '-' && word.charAt(23) == '-';
    }

    /** Tells of a git object's name in full, or as it is shortened. */
    private static boolean isCommit(String word) {
        return (word.length() == 40 || (word.length() >= 7 && word.length() <= 10))
                && word.chars().allMatch(c -> Chars.isDigit((char) c) || (c >= 'a' && c <= 'f'));
    }
}
