package org.opencowork.pairing.redaction;

import java.util.Locale;
import java.util.Set;

/** Finds values that stand after a name that tells: {@code KEY=value}, {@code "key": "value"}, {@code --key value}. */
final class NamedSecrets implements Detector {

    private static final int LONGEST_NAME = 64;
    private static final Set<String> HEADERS = Set.of("authorization", "proxy-authorization", "cookie", "set-cookie");

    private static final Set<String> LAST_WORDS =
            Set.of("key", "keys", "phrase", "code", "codes", "passe", "secret", "token", "password", "id");
    private static final int SHORTEST_RANDOM = 20;
    private static final Set<String> QUERY = Set.of("signature", "sig", "code", "key", "auth", "sign", "hmac");
    private static final Set<String> GRAMMAR = Set.of(
            "unexpected", "expected", "next", "invalid", "current", "illegal", "unknown", "previous", "lookahead");

    /** Before "key" they make a name that tells nothing of a secret. */
    private static final Set<String> OPEN_KEYS = WordList.set("""
            public primary foreign cache sort partition row object group map lookup index idempotency request route
            query translation message event storage i18n unique composite
            """);

    @Override
    public int signs() {
        return Signs.TELLING | Signs.WIDE | Signs.EQUALS | Signs.COLON;
    }

    @Override
    public void find(String text, Findings found) {
        for (var i = 0; i < text.length(); i++) {
            var c = text.charAt(i);
            if ((c == '=' && !isComparison(text, i)) || (c == ':' && !isScope(text, i))) {
                i = Math.max(i, assigned(text, i, 1, found) - 1);
            } else if (c == '%' && Chars.startsWith(text, i, "%3d")) {
                i = Math.max(i, assigned(text, i, 3, found) - 1);
            } else if (c == '-' && text.startsWith("--", i) && (i == 0 || !Chars.isWord(text.charAt(i - 1)))) {
                i = Math.max(i, option(text, i + 2, found) - 1);
            } else if (c == '<') {
                i = Math.max(i, element(text, i, found) - 1);
            }
        }
    }

    /** Tells of {@code !=} and {@code ==} before anything but a text that is written out. */
    private static boolean isComparison(String text, int sign) {
        var twofold = text.startsWith("=", sign + 1) || (sign > 0 && "!=".indexOf(text.charAt(sign - 1)) >= 0);
        var value = afterSign(text, sign + 1);
        return twofold && value < text.length() && !Chars.isQuote(text.charAt(value)) && text.charAt(value) != '\\';
    }

    /** Tells of the two colons by which programs name what is part of something. */
    private static boolean isScope(String text, int sign) {
        return text.startsWith(":", sign + 1) || (sign > 0 && text.charAt(sign - 1) == ':');
    }

    /** Returns the end of the value after a sign that assigns, if its name tells; else the position. */
    private static int assigned(String text, int sign, int length, Findings found) {
        var nameEnd = beforeName(text, sign);
        var nameStart = nameStart(text, nameEnd);
        if (nameStart == nameEnd || (nameStart > 0 && StandIn.startsAt(text, nameStart - 1))) {
            return sign;
        }
        var name = named(text, nameStart, nameEnd);
        if (name.isEmpty()) {
            return sign;
        }
        var value = afterSign(text, sign + length);
        if (isWorkingDirectory(name) && Separators.either(text, unquoted(text, value)) > 0) {
            return sign;
        }
        var header = HEADERS.contains(name.toLowerCase(Locale.ROOT)) || isPhrase(name);
        var strict = text.charAt(sign) == ':' || nameEnd < sign || value > sign + length;
        var line = text.charAt(sign) == ':'
                && isFirst(text, 0, nameEnd - text.substring(nameStart, nameEnd).length());
        var counts = SecretNames.mayCount(name) || name.equalsIgnoreCase("pass");
        return value(text, value, header, strict, counts, line, found);
    }

    /** Returns where a name begins of which the word is the last: "API key", "mot de passe". */
    private static int phraseStart(String text, int nameStart, int nameEnd) {
        var first = nameStart;
        var last = text.substring(nameStart, nameEnd).toLowerCase(Locale.ROOT);
        for (var words = 0;
                words < 2 && LAST_WORDS.contains(last) && first > 1 && text.charAt(first - 1) == ' ';
                words++) {
            var before = nameStart(text, first - 1);
            if (before == first - 1) {
                break;
            }
            first = before;
        }
        return first;
    }

    /** Returns the name that ends there if it tells of a secret; else nothing. */
    private static String named(String text, int nameStart, int nameEnd) {
        var define = text.startsWith("-D", nameStart) ? 2 : 0;
        var name = text.substring(Math.min(nameEnd, nameStart + define), nameEnd);
        if (FieldKind.of(name) == FieldKind.SECRET || name.equals("_auth")) {
            return isGrammar(text, nameStart, name) ? "" : name;
        }
        var phrase = text.substring(phraseStart(text, nameStart, nameEnd), nameEnd);
        if (FieldKind.of(phrase) == FieldKind.SECRET) {
            return phrase;
        }
        if (isKey(name) && isRandom(text, nameEnd)) {
            return name;
        }
        var inQuery = nameStart > 0
                && "?&".indexOf(text.charAt(nameStart - 1)) >= 0
                && QUERY.contains(name.toLowerCase(Locale.ROOT));
        return inQuery && bareEnd(text, nameEnd) - nameEnd > 12 ? name : "";
    }

    /** Tells of a name that ends with "key" or "hmac", which counts if the value looks random. */
    private static boolean isKey(String name) {
        var words = Identifier.words(name);
        if (words.isEmpty()) {
            return false;
        }
        var last = words.get(words.size() - 1);
        return last.equals("hmac")
                || (last.equals("key") && (words.size() == 1 || !OPEN_KEYS.contains(words.get(words.size() - 2))));
    }

    /** Tells whether what is assigned has digits, small and capital letters, and nothing that base64 has not. */
    private static boolean isRandom(String text, int from) {
        var start = from;
        while (start < text.length() && start - from < 8 && " \t=:\"'".indexOf(text.charAt(start)) >= 0) {
            start++;
        }
        var kinds = 0;
        var i = start;
        for (; i < text.length() && i - start < LONGEST_NAME && Chars.isBase64(text.charAt(i)); i++) {
            var c = text.charAt(i);
            kinds |= Chars.isDigit(c) ? 1 : c >= 'a' ? 2 : Chars.isLetter(c) ? 4 : 0;
        }
        return i - start >= SHORTEST_RANDOM && kinds == 7;
    }

    /** Tells of the tokens that parsers speak of. */
    private static boolean isGrammar(String text, int nameStart, String name) {
        if (!name.equalsIgnoreCase("token") || nameStart < 2 || text.charAt(nameStart - 1) != ' ') {
            return false;
        }
        return GRAMMAR.contains(
                text.substring(nameStart(text, nameStart - 1), nameStart - 1).toLowerCase(Locale.ROOT));
    }

    private static boolean isWorkingDirectory(String name) {
        return name.equalsIgnoreCase("pwd") || name.equalsIgnoreCase("oldpwd");
    }

    private static int unquoted(String text, int at) {
        return at < text.length() && Chars.isQuote(text.charAt(at)) ? at + 1 : at;
    }

    /** Tells whether the word, of the line that starts there, is a name whose value may consist of several words. */
    static boolean takesLine(String text, int line, int start, int end) {
        var sign = start;
        while (sign < end && text.charAt(sign) != ':' && text.charAt(sign) != '=') {
            sign++;
        }
        var nameEnd = sign;
        while (nameEnd > start && "\"'`*".indexOf(text.charAt(nameEnd - 1)) >= 0) {
            nameEnd--;
        }
        var name = text.substring(nameStart(text, nameEnd), nameEnd);
        return isPhrase(name)
                || (sign < end && isFirst(text, line, nameEnd - name.length()) && SecretNames.isSecret(name));
    }

    private static boolean isFirst(String text, int line, int name) {
        var i = name;
        while (i > line && " \t-\"'`*>".indexOf(text.charAt(i - 1)) >= 0) {
            i--;
        }
        return i == line || text.charAt(i - 1) == '\n';
    }

    /** Tells of secrets that consist of several words. */
    private static boolean isPhrase(String name) {
        var lower = name.toLowerCase(Locale.ROOT);
        return lower.endsWith("phrase") || lower.endsWith("mnemonic");
    }

    private static int beforeName(String text, int sign) {
        var i = sign;
        if (i > 0 && "+?!:".indexOf(text.charAt(i - 1)) >= 0) {
            i--;
        }
        while (i > 0 && sign - i < 8 && " \t\"'`\\]*".indexOf(text.charAt(i - 1)) >= 0) {
            i--;
        }
        return i;
    }

    private static int nameStart(String text, int end) {
        var i = end;
        while (i > 0 && end - i < LONGEST_NAME && isName(text.charAt(i - 1))) {
            i--;
        }
        return i;
    }

    private static boolean isName(char c) {
        return Chars.isAlphanumeric(c) || c == '_' || c == '-' || c == '.' || (c > 127 && Character.isLetter(c));
    }

    private static int afterSign(String text, int from) {
        var i = from;
        while (i < text.length() && i - from < 8 && (" \t=>:*".indexOf(text.charAt(i)) >= 0)) {
            i++;
        }
        return i;
    }

    private static int option(String text, int name, Findings found) {
        var end = nameEnd(text, name);
        var spaced =
                end < text.length() && (text.charAt(end) == ' ' || text.charAt(end) == '"' || text.charAt(end) == '\'');
        if (!spaced || end == name || !SecretNames.isSecret(text.substring(name, end))) {
            return name;
        }
        var value = end;
        while (value < text.length() && value - end < 8 && "\"', ".indexOf(text.charAt(value)) >= 0) {
            value++;
        }
        var quoted = value > end && text.charAt(value - 1) != ' ' ? value - 1 : value;
        return value(text, quoted, false, false, false, false, found);
    }

    private static int nameEnd(String text, int start) {
        var i = start;
        while (i < text.length() && i - start < LONGEST_NAME && isName(text.charAt(i))) {
            i++;
        }
        return i;
    }

    private static int element(String text, int open, Findings found) {
        var name = open + 1;
        var end = nameEnd(text, name);
        if (text.startsWith(":", end)) {
            name = end + 1;
            end = nameEnd(text, name);
        }
        if (!text.startsWith(">", end) || !SecretNames.isSecret(text.substring(name, end))) {
            return open;
        }
        var valueEnd = text.indexOf('<', end);
        if (valueEnd < 0 || !text.startsWith("/", valueEnd + 1)) {
            return open;
        }
        if (!StandIn.startsAt(text, end + 1)) {
            found.add(end + 1, valueEnd, StandIn.SECRET);
        }
        return valueEnd;
    }

    private static int value(
            String text, int from, boolean header, boolean strict, boolean mayCount, boolean line, Findings found) {
        var i = from;
        while (i < text.length() && text.charAt(i) == '\\') {
            i++;
        }
        if (i >= text.length() || (i > from && !Chars.isQuote(text.charAt(i)))) {
            return from;
        }
        var open = text.charAt(i);
        var quoted = Chars.isQuote(open);
        var start = quoted ? i + 1 : i;
        if (StandIn.startsAt(text, start)) {
            return start;
        }
        var end = quoted
                ? quotedEnd(text, start, open)
                : header ? headerEnd(text, start) : phraseEnd(text, start, bareEnd(text, start), line);
        var harmless = header && !quoted && HarmlessValues.isWord(text.substring(start, end));
        if (end > start
                && !harmless
                && !HarmlessValues.isHarmless(text, start, end, quoted || header, strict, mayCount)) {
            found.add(start, end, StandIn.SECRET);
        }
        return Math.max(end, from);
    }

    private static int quotedEnd(String text, int start, char quote) {
        for (var i = start; i < text.length() && !Chars.isLineEnd(text.charAt(i)); i++) {
            if (text.charAt(i) == quote) {
                return beforeEscape(text, start, i);
            }
        }
        return lineEnd(text, start);
    }

    private static int beforeEscape(String text, int start, int quote) {
        var end = quote;
        while (end > start && text.charAt(end - 1) == '\\') {
            end--;
        }
        return end;
    }

    private static int lineEnd(String text, int start) {
        var i = start;
        while (i < text.length()
                && !Chars.isLineEnd(text.charAt(i))
                && text.charAt(i) != '"'
                && text.charAt(i) != '\'') {
            i++;
        }
        return beforeEscape(text, start, i);
    }

    /** Returns the end of a header's value, in which quoted values may follow a sign. */
    private static int headerEnd(String text, int start) {
        var i = start;
        for (; i < text.length() && !Chars.isLineEnd(text.charAt(i)); i++) {
            var c = text.charAt(i);
            if (c == '"' && i > start && text.charAt(i - 1) == '=') {
                i = Math.max(i, text.indexOf('"', i + 1));
            } else if (c == '"' || c == '\'') {
                break;
            }
        }
        return beforeEscape(text, start, i);
    }

    /** Returns the end of a value that goes on after spaces, as one of YAML does up to the end of its line. */
    private static int phraseEnd(String text, int start, int bareEnd, boolean line) {
        var end = bareEnd;
        while (line
                && end + 1 < text.length()
                && text.charAt(end) == ' '
                && Chars.isAlphanumeric(text.charAt(end + 1))) {
            end = Math.max(end + 1, bareEnd(text, end + 1));
        }
        var words = text.substring(start, end).split(" ", -1);
        if (HarmlessValues.isSmallNumber(words[0])) {
            return bareEnd;
        }
        for (var word : words) {
            if (HarmlessValues.isWord(word)) {
                return bareEnd;
            }
        }
        return end;
    }

    private static int bareEnd(String text, int start) {
        var open = text.startsWith("${{", start) ? text.indexOf("}}", start) + 2 : 0;
        if (open > 2) {
            return open;
        }
        var depth = 0;
        var i = start;
        for (; i < text.length(); i++) {
            var c = text.charAt(i);
            if (c == '{' || c == '(') {
                depth++;
            } else if ((c == '}' || c == ')') && depth > 0) {
                depth--;
            } else if (endsBare(text, i) && !(depth > 0 && Chars.isQuote(c))) {
                break;
            }
        }
        return i;
    }

    private static boolean endsBare(String text, int i) {
        var c = text.charAt(i);
        return c <= ' '
                || Chars.isQuote(c)
                || c == ','
                || c == ';'
                || c == '&'
                || c == '<'
                || c == ')'
                || c == '}'
                || (c == '\\' && i + 1 < text.length() && "nrt\"".indexOf(text.charAt(i + 1)) >= 0);
    }
}
