package org.opencowork.pairing.redaction;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Knows by its name that a field, a variable or an option holds a secret. */
final class SecretNames {

    /** They make a secret of the word before. */
    private static final Set<String> PAIRED = Set.of("code", "codes", "key", "keys", "answer");

    /** The most digits of a number that says how many secrets there are. */
    private static final int LONGEST_COUNT = 5;

    private SecretNames() {}

    /** Tells whether what bears the name is a secret. */
    static boolean isSecret(String name) {
        if (name.startsWith("[") || name.contains("-redacted]") || isOfSource(name) || isTask(name)) {
            return false;
        }
        var words = Identifier.words(withoutNumber(name));
        return !words.isEmpty() && !isAbout(words) && (hasSecret(words) || hasToken(words) || hasKey(words));
    }

    /** Tells of the name of a file of sources, such as {@code token.ts}. */
    private static boolean isOfSource(String name) {
        var dot = name.lastIndexOf('.');
        return dot > 0 && NameWords.SOURCES.contains(name.substring(dot + 1).toLowerCase(Locale.ROOT));
    }

    /** Tells of a task of a part of a program, all in small letters, such as {@code secrets:scan}. */
    private static boolean isTask(String name) {
        var colon = name.lastIndexOf(':');
        return colon > 0
                && name.chars().allMatch(c -> (c >= 'a' && c <= 'z') || c == ':' || c == '-')
                && !name.endsWith("key")
                && !name.endsWith(":value")
                && !isSecret(name.substring(colon + 1));
    }

    private static String withoutNumber(String name) {
        var end = name.length();
        while (end > 1 && Chars.isDigit(name.charAt(end - 1)) && name.length() - end < 2) {
            end--;
        }
        return name.substring(0, end);
    }

    /** Tells whether numbers under the name are mere counts. */
    static boolean mayCount(String name) {
        var words = Identifier.words(name);
        return words.contains("token") || words.contains("tokens");
    }

    /** Tells of several secrets of some kind, as reports name those that they count: {@code verified_secrets}. */
    static boolean isCounted(String name) {
        var words = Identifier.words(name);
        return words.size() > 1 && words.get(words.size() - 1).equals("secrets");
    }

    /**
     * Tells whether a number under the name may be a secret: a whole one, of one secret that the name ends with. Others
     * are measures: {@code secrets_scanned_total}, {@code password_hash_seconds}.
     */
    static boolean mayBeNumber(String name, String number) {
        var words = Identifier.words(withoutNumber(name));
        var last = words.isEmpty() ? "" : words.get(words.size() - 1);
        var pair = words.size() < 2 ? " " : words.get(words.size() - 2) + " " + last;
        var counts = last.endsWith("s") && !last.endsWith("ss") && number.length() <= LONGEST_COUNT;
        var paired = PAIRED.contains(last) || !isSecret(pair.substring(0, pair.indexOf(' ')));
        var named = isSecret(last) || (paired && isSecret(pair));
        return named && !counts && number.chars().allMatch(c -> Chars.isDigit((char) c));
    }

    /** Tells of names such as {@code hasPassword}, {@code passwordLength}, {@code secretName}. */
    private static boolean isAbout(List<String> words) {
        if (words.size() < 2) {
            return false;
        }
        var last = words.get(words.size() - 1);
        // A token to reset something with is one, a password to reset is not told.
        var asking = NameWords.ASKING.contains(words.get(0)) && !(words.get(0).equals("reset") && last.equals("token"));
        return asking || words.contains("existing") || NameWords.DESCRIBING.contains(last);
    }

    private static boolean hasSecret(List<String> words) {
        for (var i = 0; i < words.size(); i++) {
            var word = words.get(i);
            if ((NameWords.SECRETS.contains(word) || NameWords.FOREIGN.contains(word))
                    && !(word.equals("pass") && words.size() == 1)) {
                return true;
            }
            if (word.equals("pass") || isPair(words, i)) {
                return true;
            }
        }
        var joined = String.join("", words);
        return NameWords.SECRETS.contains(joined)
                || NameWords.FOREIGN.contains(joined)
                || endsWithSecret(words.get(words.size() - 1));
    }

    /** Tells of words run together, such as {@code DBPASSWORD} and {@code myapikey}. */
    private static boolean endsWithSecret(String word) {
        return word.endsWith("password")
                || word.endsWith("passwd")
                || word.endsWith("apikey")
                || word.endsWith("secretkey")
                || word.endsWith("privatekey")
                || word.endsWith("authtoken")
                || word.endsWith("accesstoken")
                || word.endsWith("clientsecret")
                || word.endsWith("passphrase")
                || ((word.endsWith("pass") || word.endsWith("pwd")) && !NameWords.PASSING.contains(word));
    }

    private static boolean isPair(List<String> words, int i) {
        if (i + 1 >= words.size()) {
            return false;
        }
        var pair = words.get(i) + " " + words.get(i + 1);
        var code = (pair.endsWith(" code") || pair.endsWith(" codes")) && NameWords.CODES.contains(words.get(i));
        return code || isForeignCode(words, i) || NameWords.PHRASES.contains(pair);
    }

    /** Tells of "code" and what it is for, in either order, with at most one small word between. */
    private static boolean isForeignCode(List<String> words, int i) {
        var next = words.get(i + 1);
        var purpose = i + 2 < words.size() && next.length() <= 2 ? words.get(i + 2) : next;
        return (NameWords.CODE_WORDS.contains(words.get(i)) && NameWords.CODE_PURPOSES.contains(purpose))
                || (NameWords.CODE_PURPOSES.contains(words.get(i)) && NameWords.CODE_WORDS.contains(next));
    }

    private static boolean hasToken(List<String> words) {
        for (var word : words) {
            if (NameWords.COUNTING.contains(word)) {
                return false;
            }
        }
        var last = words.get(words.size() - 1);
        return words.contains("token") || last.endsWith("token") || last.equals("tokens") || isSigned(words, last);
    }

    private static boolean isSigned(List<String> words, String last) {
        var auth = last.equals("auth") && words.size() > 1;
        var amazon = (words.contains("amz") || words.contains("goog")) && words.contains("signature");
        var salt = last.equals("salt") && words.size() > 1;
        var pin = last.equals("pin") && words.size() <= 2;
        return salt || pin || auth || amazon || words.contains("dsn") || words.equals(List.of("sig"));
    }

    private static boolean hasKey(List<String> words) {
        for (var i = 0; i < words.size(); i++) {
            if (!NameWords.KEYS.contains(words.get(i))) {
                continue;
            }
            var owned = i > 0 && NameWords.KEY_OWNERS.contains(words.get(i - 1));
            var next = i + 1 < words.size() ? words.get(i + 1) : "";
            var foreign = !words.get(i).startsWith("key")
                    && (NameWords.OF_KEYS.contains(next)
                            || ((next.equals("de") || next.equals("da") || next.equals("di"))
                                    && words.contains("api")));
            if ((owned || foreign) && !next.equals("id")) {
                return true;
            }
        }
        return false;
    }

    /** Tells of a name that only together with the looks of what bears it tells of a secret. */
    static boolean isOpen(String name) {
        var words = Identifier.words(name);
        return words.size() <= 3 && !words.isEmpty() && NameWords.OPEN.contains(words.get(words.size() - 1));
    }
}
