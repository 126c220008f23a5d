package org.opencowork.pairing.redaction;

import java.util.Locale;
import java.util.Set;

/** Reads the name that stands before a sign which assigns, and knows whether it tells of a secret. */
final class AssignedNames {

    static final int LONGEST = 64;

    private static final Set<String> LAST_WORDS = WordList.set("""
            key keys キー 키 content phrase code codes passe secret token password id api sandi khẩu المرور السر secrète secreta
            privada privée πρόσβασης acceso acesso
            доступа
            """);
    private static final int SHORTEST_RANDOM = 20;
    private static final int SHORTEST_DIGEST = 32;
    private static final Set<String> QUERY = Set.of("signature", "sig", "code", "key", "auth", "sign", "hmac");
    private static final Set<String> GRAMMAR = Set.of(
            "unexpected",
            "expected",
            "next",
            "invalid",
            "current",
            "illegal",
            "unknown",
            "previous",
            "lookahead",
            "found");

    private static final Set<String> ROUNDS =
            WordList.set("first second third fourth last final next single each every one another 1st 2nd 3rd");

    /** Before "key" they make a name that tells nothing of a secret. */
    static final Set<String> OPEN_KEYS = WordList.set("""
            public primary foreign cache sort partition row object group map lookup index idempotency request route
            query translation message event storage i18n unique composite
            """);

    private AssignedNames() {}

    /** Returns where a name begins of which the word is the last: "API key", "mot de passe". */
    private static int phraseStart(String text, int nameStart, int nameEnd) {
        var first = nameStart;
        if (first < 2 || text.charAt(first - 1) != ' ') {
            return first;
        }
        var last = text.substring(nameStart, nameEnd).toLowerCase(Locale.ROOT);
        for (var words = 0;
                words < 2 && LAST_WORDS.contains(last) && first > 1 && text.charAt(first - 1) == ' ';
                words++) {
            var before = start(text, first - 1);
            if (before == first - 1) {
                break;
            }
            first = before;
        }
        return first;
    }

    /** Returns the name that ends there if it tells of a secret; else nothing. */
    static String at(String text, int nameStart, int nameEnd) {
        var define = text.startsWith("-D", nameStart) ? 2 : 0;
        var name = text.substring(Math.min(nameEnd, nameStart + define), nameEnd);
        var kind = FieldKind.of(name);
        if (kind == FieldKind.SECRET || name.equals("_auth")) {
            return isGrammar(text, nameStart, name) || isRound(text, nameStart, name) || isKeyItself(name) ? "" : name;
        }
        var phraseStart = phraseStart(text, nameStart, nameEnd);
        if (phraseStart < nameStart
                && !isRound(text, nameStart, name)
                && FieldKind.of(text.substring(phraseStart, nameEnd)) == FieldKind.SECRET) {
            return text.substring(phraseStart, nameEnd);
        }
        var open = kind == FieldKind.OPEN && SecretNames.isOpen(name);
        if ((isKey(name) && !isOpenKey(text, nameStart, name) && isRandom(text, nameEnd))
                || (open && looksSecret(text, nameEnd))
                || (name.equals("secret_id") && SecretLike.isLikelySecret(valueAt(text, nameEnd)))
                || (isSession(text, name, nameEnd)
                        && (isRandom(text, nameEnd) || SecretLike.isRandom(bareWord(text, nameEnd + 1))))) {
            return name;
        }
        if (text.startsWith("PRAGMA ", nameStart - 7) && ends(name, "key")) {
            return name;
        }
        var inQuery = nameStart > 0
                && "?&".indexOf(text.charAt(nameStart - 1)) >= 0
                && QUERY.contains(name.toLowerCase(Locale.ROOT));
        var application = name.equalsIgnoreCase("appid")
                && valueAt(text, nameEnd).indexOf('-') < 0
                && SecretLike.isLikelySecret(valueAt(text, nameEnd));
        return application || (inQuery && bareWord(text, nameEnd).length() > 12) ? name : "";
    }

    /** Tells of a name that ends with "key", "hmac", "ticket" or "login", which counts if the value looks random. */
    private static boolean isKey(String name) {
        if (!ends(name, "key") && !ends(name, "hmac") && !ends(name, "ticket") && !ends(name, "login")) {
            return false;
        }
        var words = Identifier.words(name);
        if (words.isEmpty()) {
            return false;
        }
        var last = words.get(words.size() - 1);
        return last.equals("hmac")
                || last.equals("ticket")
                || last.equals("login")
                || (last.equals("key") && (words.size() == 1 || !OPEN_KEYS.contains(words.get(words.size() - 2))));
    }

    /** Returns the word before a name, in small letters; nothing if there is none with just a space between. */
    private static String wordBefore(String text, int nameStart) {
        return nameStart > 1 && text.charAt(nameStart - 1) == ' '
                ? text.substring(start(text, nameStart - 1), nameStart - 1).toLowerCase(Locale.ROOT)
                : "";
    }

    /** Tells of a key that the word before says nothing secret of: "public key". */
    private static boolean isOpenKey(String text, int nameStart, String name) {
        return name.equalsIgnoreCase("key") && OPEN_KEYS.contains(wordBefore(text, nameStart));
    }

    /** Tells whether what is assigned has digits, small and capital letters, and nothing that base64 has not. */
    private static boolean isRandom(String text, int from) {
        var start = from;
        while (start < text.length() && start - from < 8 && " \t=:\"'".indexOf(text.charAt(start)) >= 0) {
            start++;
        }
        var kinds = 0;
        var i = start;
        for (; i < text.length() && i - start < LONGEST && Chars.isBase64(text.charAt(i)); i++) {
            var c = text.charAt(i);
            kinds |= Chars.isDigit(c) ? 1 : c >= 'a' ? 2 : Chars.isLetter(c) ? 4 : 0;
        }
        return i - start >= SHORTEST_RANDOM && (kinds == 7 || isDigest(text, start, i));
    }

    /** Tells of the cookies by which servers know a session. */
    private static boolean isSession(String text, String name, int nameEnd) {
        if (!text.startsWith("=", nameEnd)) {
            return false;
        }
        return name.startsWith("__Host-")
                || name.startsWith("__Secure-")
                || name.contains("logged_in")
                || ends(name, "sid")
                || ends(name, "session")
                || ends(name, "_sessionid")
                || name.equals("sessionid");
    }

    private static boolean ends(String name, String lower) {
        return Chars.startsWith(name, name.length() - lower.length(), lower);
    }

    private static boolean isDigest(String text, int start, int end) {
        for (var i = start; i < end; i++) {
            if (!Chars.isHex(text.charAt(i))) {
                return false;
            }
        }
        return end - start >= SHORTEST_DIGEST;
    }

    /** Tells whether the word that is assigned may be a secret by its looks; one that is called, or in brackets, is none. */
    private static boolean looksSecret(String text, int from) {
        var word = valueAt(text, from);
        return SecretLike.mayBe(word);
    }

    private static String valueAt(String text, int from) {
        var start = from;
        while (start < text.length() && start - from < 8 && " \t=:\"'\\>".indexOf(text.charAt(start)) >= 0) {
            start++;
        }
        return bareWord(text, start);
    }

    /** Looks no further than a word is long, as there may be many names in a text. */
    private static String bareWord(String text, int start) {
        var near = text.substring(start, Math.min(text.length(), start + LONGEST));
        return near.substring(0, Math.min(near.length(), AssignedValues.bareEnd(near, 0)));
    }

    /** Tells of a key that names its kind, not of the name of one. */
    private static boolean isKeyItself(String name) {
        var tail = name.substring(name.lastIndexOf('_') + 1);
        return SecretLike.isLong(tail)
                && SecretLike.isVaried(tail)
                && SecretLike.isLikelySecret(tail)
                && !SecretNames.isSecret(tail);
    }

    /** Tells of one of the times that something is gone through: "first pass". */
    private static boolean isRound(String text, int nameStart, String name) {
        return name.equalsIgnoreCase("pass") && ROUNDS.contains(wordBefore(text, nameStart));
    }

    /** Tells of the tokens that parsers speak of. */
    private static boolean isGrammar(String text, int nameStart, String name) {
        return name.equalsIgnoreCase("token") && GRAMMAR.contains(wordBefore(text, nameStart));
    }

    static boolean isWorkingDirectory(String name) {
        return name.equalsIgnoreCase("pwd") || name.equalsIgnoreCase("oldpwd");
    }

    static int start(String text, int end) {
        var i = end;
        while (i > 0 && end - i < LONGEST && isName(text.charAt(i - 1))) {
            i--;
        }
        return i;
    }

    private static boolean isName(char c) {
        return Chars.isAlphanumeric(c) || c == '_' || c == '-' || c == '.' || (c > 127 && Identifier.isPart(c));
    }

    static int end(String text, int start) {
        var i = start;
        while (i < text.length() && i - start < LONGEST && isName(text.charAt(i))) {
            i++;
        }
        return i;
    }
}
