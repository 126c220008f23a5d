package org.opencowork.pairing.redaction;

import java.util.Locale;
import java.util.Set;

/** Knows words with letters and digits that people and programs write all day, and that are no secrets. */
final class OrdinaryWords {

    private static final Set<String> UNITS = WordList.set("""
            ms s sec secs second seconds m min mins minute minutes h hr hrs hour hours d day days w week weeks month months
            year years b kb mb gb tb kib mib gib px em rem pt vh vw tokens bytes items chars times words lines
            """);
    private static final int LONGEST_PROJECT = 10;
    private static final int LONGEST_NUMBER = 6;
    private static final int SHORTEST_PART = 3;

    private static final Set<String> TECHNICAL = WordList.set("""
            hex pem sha1 sha256 sha384 sha512 sha-256 sha-512 base64 base64url base32 base58 oauth2 oauth2.0 utf8 utf-8 utf16
            utf-16 http2 aes128 aes256 aes-128 aes-256 aes-gcm rsa2048 rs256 rs512 hs256 hs512 es256 argon2 argon2id
            bcrypt pbkdf2 ed25519 x25519 secp256k1 x509 python3 python2 nodejs18 log4j junit5 postgres15 auth0 s3cmd
            openid2 iso8601 rfc6749 rfc7519 windows10 windows11 ubuntu22 ascii85 latin1 int32 int64 uint8 uint8array
            float32 float64 sqlite3 vue3 angular2 webauthn2 fido2 tls1.2 tls1.3 ipv4 ipv6 mschapv2 sha2 nistp256 nistp384 nistp521 md5 3des
            """);

    private static final Set<String> STANDARDS =
            Set.of("rfc", "iso", "ieee", "bcrypt", "argon", "scrypt", "cwe", "http");
    private static final int LONGEST_STANDARD = 5;

    private OrdinaryWords() {}

    static boolean isOne(String word) {
        return isTechnical(word)
                || isVersion(word)
                || isMeasure(word)
                || isIssue(word)
                || isColour(word)
                || isSized(word)
                || isConstant(word)
                || isUuid(word)
                || isNumbered(word)
                || isCommit(word);
    }

    /** Tells of a number with a unit right behind, or behind a dot: {@code 3600s}, {@code 0.5rem}, {@code 15.minutes}. */
    static boolean isMeasure(String word) {
        var i = 0;
        while (i < word.length() && (Chars.isDigit(word.charAt(i)) || (i > 0 && word.charAt(i) == '.'))) {
            i++;
        }
        return i > 0 && UNITS.contains(word.substring(i));
    }

    /** Tells of the number of an issue, as trackers write it: {@code SHOP-1182}. */
    private static boolean isIssue(String word) {
        var dash = word.indexOf('-');
        return dash > 1
                && dash <= LONGEST_PROJECT
                && word.length() - dash - 1 <= LONGEST_NUMBER
                && dash + 1 < word.length()
                && word.chars().limit(dash).allMatch(c -> c >= 'A' && c <= 'Z')
                && word.chars().skip(dash + 1).allMatch(c -> Chars.isDigit((char) c));
    }

    /** {@code #2a9d8f}. */
    private static boolean isColour(String word) {
        return word.charAt(0) == '#'
                && (word.length() == 7 || word.length() == 9)
                && word.chars().skip(1).allMatch(c -> Chars.isHex((char) c));
    }

    /** Tells of a type with its size: {@code varchar(255)}, {@code numeric(10,2)}. */
    private static boolean isSized(String word) {
        var open = word.indexOf('(');
        return open > 1
                && word.endsWith(")")
                && word.chars().limit(open).allMatch(c -> Chars.isLetter((char) c))
                && word.chars()
                        .skip(open + 1)
                        .limit(word.length() - open - 2)
                        .allMatch(c -> Chars.isDigit((char) c) || c == ',');
    }

    /** Tells of the name of a constant: {@code PASSWORD_ARGON2ID}. */
    private static boolean isConstant(String word) {
        if (word.indexOf('_') < 1
                || !word.chars().allMatch(c -> c == '_' || (c >= 'A' && c <= 'Z') || Chars.isDigit((char) c))) {
            return false;
        }
        var parts = word.split("_", -1);
        var plain = 0;
        for (var part : parts) {
            plain += part.length() >= SHORTEST_PART && part.chars().allMatch(c -> Chars.isLetter((char) c)) ? 1 : 0;
        }
        return plain * 2 >= parts.length;
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

    /** Tells of the name of a standard, or of a way to hash, and its number: {@code rfc6750}. */
    private static boolean isStandard(String lower) {
        var number = 0;
        while (number < lower.length() && Chars.isLetter(lower.charAt(number))) {
            number++;
        }
        return number < lower.length()
                && lower.length() - number <= LONGEST_STANDARD
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

    /** Tells of versions, dates, sizes and times: digits and signs, with letters at the ends or between only. */
    private static boolean isVersion(String word) {
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

    /** Tells of a way to hash that is built upon another: {@code PBKDF2WithHmacSHA256}. */
    private static boolean isHash(String lower) {
        var sha = lower.lastIndexOf("sha");
        return sha > 0
                && (lower.startsWith("hmac") || lower.startsWith("pbkdf2"))
                && TECHNICAL.contains(lower.substring(sha));
    }
}
