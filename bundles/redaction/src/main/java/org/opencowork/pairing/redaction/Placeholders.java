package org.opencowork.pairing.redaction;

import java.util.Locale;
import java.util.Set;

/** Knows of values that the person or a program still has to fill in: variables, masks, examples. */
final class Placeholders {

    private static final Set<String> SCHEMES = Set.of("bearer", "basic", "token", "apikey");

    /** What programs put in the place of secrets. */
    private static final Set<String> MASKS =
            WordList.set("filtered redacted masked hidden removed omitted secret protected");

    private Placeholders() {}

    /** Tells whether a value says that it is still to be filled in. */
    static boolean isOpen(String text, int start, int end) {
        return start >= end || isPlaceholder(text, start, end);
    }

    /** Tells of variables, masks and such: what the person or a program still has to fill in. */
    static boolean isPlaceholder(String text, int start, int end) {
        var last = text.charAt(end - 1);
        if (isTemplate(text, start, end)) {
            return true;
        }
        return switch (text.charAt(start)) {
            case '$' ->
                (text.startsWith("${", start) && last == '}' && !hasDefault(text, start, end))
                        || (text.startsWith("$(", start) && (last == ')' || isPlain(text, start + 2, end)))
                        || isNumber(text, start + 1, end)
                        || isVariable(text, start + 1, end)
                        || isNamed(text, start + 1, end);
            case '%' -> (last == '%' && isVariable(text, start + 1, end - 1)) || isFormat(text, start + 1, end);
            case '<' -> last == '>';
            case '{' ->
                (text.startsWith("{{", start) && (last == '}' || end == start + 2))
                        || (last == '}' && isField(text, start + 1, end - 1));
            case '[' ->
                last == ']' && MASKS.contains(text.substring(start + 1, end - 1).toLowerCase(Locale.ROOT));
            case '(' -> last == ')' && isRemark(text, start + 1, end - 1);
            case '#' -> text.startsWith("#{", start) && last == '}';
            case '@' ->
                isPlain(text, start + 1, end)
                        || (last == '@' && isField(text, start + 1, end - 1))
                        || isReference(text, start + 1, end);
            case '?' -> end == start + 1;
            case '*' -> isVariable(text, start, end);
            default -> false;
        };
    }

    /** Tells of a variable that is itself called like a secret, or that PowerShell takes from elsewhere. */
    private static boolean isNamed(String text, int start, int end) {
        var name = Chars.startsWith(text, start, "env:") ? start + 4 : start;
        for (var i = name; i < end; i++) {
            if (!Chars.isLetter(text.charAt(i)) && text.charAt(i) != '_') {
                return false;
            }
        }
        return end > name && (name > start || SecretNames.isSecret(text.substring(start, end)));
    }

    /** Tells of what a cloud fills in: {@code @Vendor.KeyVault(…)}. */
    private static boolean isReference(String text, int start, int end) {
        var dot = Lines.indexOf(text, ".", start, end);
        var open = dot < 0 ? -1 : Lines.indexOf(text, "(", dot, end);
        return open > 0 && text.charAt(end - 1) == ')' && isPlain(text, start, dot) && isPlain(text, dot + 1, open);
    }

    /** Tells of what a format is filled in with: nothing, a name, or a place. */
    private static boolean isField(String text, int start, int end) {
        for (var i = start; i < end; i++) {
            if (!Chars.isLetter(text.charAt(i)) && "_.!:()[]".indexOf(text.charAt(i)) < 0) {
                return end - start == 1;
            }
        }
        return start <= end;
    }

    /** Tells of small words in brackets: {@code (empty)}, {@code (not set)}. */
    private static boolean isRemark(String text, int start, int end) {
        for (var i = start; i < end; i++) {
            if ((text.charAt(i) < 'a' || text.charAt(i) > 'z') && text.charAt(i) != ' ') {
                return false;
            }
        }
        return end > start;
    }

    private static boolean isFormat(String text, int start, int end) {
        return end - start == 1 && "sdvqpi@".indexOf(text.charAt(start)) >= 0;
    }

    private static boolean isPlain(String text, int start, int end) {
        for (var i = start; i < end; i++) {
            if (!Chars.isLetter(text.charAt(i)) && text.charAt(i) != '_' && text.charAt(i) != '-') {
                return false;
            }
        }
        return end > start;
    }

    private static boolean isNumber(String text, int start, int end) {
        return end > start
                && end - start <= 2
                && Chars.isDigit(text.charAt(start))
                && Chars.isDigit(text.charAt(end - 1));
    }

    /** Tells of examples: {@code YOUR_API_KEY}, {@code your-token-here}, {@code xxxx}, dots; after a scheme, too. */
    private static boolean isTemplate(String text, int start, int end) {
        var scheme = text.substring(start, end).indexOf(' ');
        if (scheme > 0 && SCHEMES.contains(text.substring(start, start + scheme).toLowerCase(Locale.ROOT))) {
            return isOpen(text, start + scheme + 1, end);
        }
        var your = end - start > 5 && Chars.startsWith(text, start, "your") && isPlain(text, start, end);
        return your || isRow(text, start, end);
    }

    /** Tells of one masking sign again and again. */
    private static boolean isRow(String text, int start, int end) {
        var c = text.charAt(start);
        for (var i = start; i < end; i++) {
            if (text.charAt(i) != c) {
                return false;
            }
        }
        return end - start >= 3 && "xX.*•-_".indexOf(c) >= 0;
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

    /** Tells of a variable that is given a value where it has none: <code>${TOKEN:-secret}</code>. */
    private static boolean hasDefault(String text, int start, int end) {
        var value = text.substring(start, end);
        var sign = value.indexOf(":-");
        return sign > 0 && sign + 3 < value.length() && Chars.isAlphanumeric(value.charAt(sign + 2));
    }
}
