package org.opencowork.pairing.redaction;

import java.util.Locale;
import java.util.Set;

/** Finds values that stand after a name that tells: {@code KEY=value}, {@code "key": "value"}, {@code --key value}. */
final class NamedSecrets implements Detector {

    private static final int LONGEST_NAME = 64;
    private static final Set<String> HEADERS = Set.of("authorization", "proxy-authorization", "cookie", "set-cookie");
    private static final Set<String> HARMLESS = WordList.set("""
            string str number boolean bool int integer any unknown object null nil none undefined true false
            required optional invalid missing expired empty hidden redacted await new function this self
            const let var return the a an is not must should may cannot and or for your used default ok
            valid see no yes was are to in of has uint8array buffer token password secret option type
            process if when bytes list map text
            """);

    @Override
    public void find(String text, Findings found) {
        for (var i = 0; i < text.length(); i++) {
            var c = text.charAt(i);
            if (c == '=' || c == ':') {
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

    /** Returns the end of the value after a sign that assigns, if its name tells; else the position. */
    private static int assigned(String text, int sign, int length, Findings found) {
        var nameEnd = beforeName(text, sign);
        var nameStart = nameStart(text, nameEnd);
        if (nameStart == nameEnd || (nameStart > 0 && StandIn.startsAt(text, nameStart - 1))) {
            return sign;
        }
        var name = text.substring(nameStart, nameEnd);
        if (!SecretNames.isSecret(name)) {
            return sign;
        }
        var value = afterSign(text, sign + length);
        var header = HEADERS.contains(name.toLowerCase(Locale.ROOT));
        var strict = text.charAt(sign) == ':' || nameEnd < sign || value > sign + length;
        return value(text, value, header, strict, SecretNames.mayCount(name), found);
    }

    private static int beforeName(String text, int sign) {
        var i = sign;
        if (i > 0 && "+?!:".indexOf(text.charAt(i - 1)) >= 0) {
            i--;
        }
        while (i > 0 && sign - i < 8 && " \t\"'`\\]".indexOf(text.charAt(i - 1)) >= 0) {
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
        while (i < text.length() && i - from < 8 && (" \t=>:".indexOf(text.charAt(i)) >= 0)) {
            i++;
        }
        return i;
    }

    private static int option(String text, int name, Findings found) {
        var end = name;
        while (end < text.length() && end - name < LONGEST_NAME && isName(text.charAt(end))) {
            end++;
        }
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
        return value(text, quoted, false, false, false, found);
    }

    private static int element(String text, int open, Findings found) {
        var end = open + 1;
        while (end < text.length() && end - open < LONGEST_NAME && isName(text.charAt(end))) {
            end++;
        }
        if (!text.startsWith(">", end) || !SecretNames.isSecret(text.substring(open + 1, end))) {
            return open;
        }
        var close = text.indexOf('<', end);
        var valueEnd = close < 0 ? text.length() : close;
        if (!StandIn.startsAt(text, end + 1)) {
            found.add(end + 1, valueEnd, StandIn.SECRET);
        }
        return valueEnd;
    }

    private static int value(String text, int from, boolean header, boolean strict, boolean mayCount, Findings found) {
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
        var end = quoted ? quotedEnd(text, start, open) : header ? lineEnd(text, start) : bareEnd(text, start);
        if (end > start && !isHarmless(text, start, end, quoted || header, strict, mayCount)) {
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

    private static int bareEnd(String text, int start) {
        var i = start;
        while (i < text.length() && !endsBare(text, i)) {
            i++;
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

    private static boolean isHarmless(
            String text, int start, int end, boolean quoted, boolean strict, boolean mayCount) {
        if (isPlaceholder(text, start, end)) {
            return true;
        }
        if (quoted) {
            return false;
        }
        var value = text.substring(start, end);
        return (mayCount && value.chars().allMatch(c -> Chars.isDigit((char) c) || c == '.'))
                || (strict && (isCode(value) || HARMLESS.contains(word(value))));
    }

    private static String word(String value) {
        var end = value.length();
        while (end > 0 && !Chars.isAlphanumeric(value.charAt(end - 1))) {
            end--;
        }
        return value.substring(0, end).toLowerCase(Locale.ROOT);
    }

    /** Tells of variables, masks and such: what the person or a program still has to fill in. */
    private static boolean isPlaceholder(String text, int start, int end) {
        var last = text.charAt(end - 1);
        return switch (text.charAt(start)) {
            case '$' ->
                (text.startsWith("${", start) && last == '}')
                        || (text.startsWith("$(", start) && last == ')')
                        || isVariable(text, start + 1, end);
            case '%' -> last == '%' && isVariable(text, start + 1, end - 1);
            case '<' -> last == '>';
            case '{' -> text.startsWith("{{", start) && last == '}';
            case '*' -> isVariable(text, start, end);
            default -> false;
        };
    }

    /** Tells of names in capitals and of rows of asterisks. */
    private static boolean isVariable(String text, int start, int end) {
        for (var i = start; i < end; i++) {
            var c = text.charAt(i);
            if (!((c >= 'A' && c <= 'Z') || c == '_' || c == '*' || (i > start && Chars.isDigit(c)))) {
                return false;
            }
        }
        return end > start;
    }

    /** Tells of an expression that fetches a value: {@code getToken()}, {@code process.env.KEY}, {@code os.environ[…]}. */
    private static boolean isCode(String value) {
        var i = 0;
        while (i < value.length() && (Chars.isWord(value.charAt(i)) || value.charAt(i) == '.')) {
            i++;
        }
        var call = i > 0 && i < value.length() && (value.charAt(i) == '(' || value.charAt(i) == '[');
        return (call
                        || value.startsWith("process.env.")
                        || value.startsWith("[")
                        || value.startsWith("{")
                        || value.startsWith("("))
                && value.length() < 64;
    }
}
