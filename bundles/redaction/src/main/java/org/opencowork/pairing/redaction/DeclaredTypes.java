package org.opencowork.pairing.redaction;

import java.util.Set;

/** Knows the type that a declaration has between a name and the text it is given: {@code val password: String = "x"}. */
final class DeclaredTypes {

    private static final int LONGEST = 32;
    private static final Set<String> BEFORE_SIGN = Set.of("string", "String", "str", "[]byte");

    private static final Set<String> DECLARING =
            Set.of("object", "class", "interface", "struct", "enum", "record", "trait", "protocol", "extension");
    private static final int LONGEST_BEFORE_SIGN = 6;

    private DeclaredTypes() {}

    /** Returns where the text begins that is given behind a type at the position; the position if there is no type. */
    static int after(String text, int at) {
        var quoted = at < text.length() && Chars.isQuote(text.charAt(at));
        var end = quoted ? at + 1 : at;
        while (end < text.length() && end - at < LONGEST && isOfType(text.charAt(end))) {
            end++;
        }
        var counted = counted(text, end);
        if (counted > end) {
            return counted;
        }
        var close = quoted && end < text.length() && text.charAt(end) == text.charAt(at) ? end + 1 : end;
        var sign = Lines.after(text, close, " ");
        var value = Lines.after(text, sign + 1, " ");
        var given = (!quoted || close > end) && end > at && text.startsWith("=", sign) && value < text.length();
        return given && Chars.isQuote(text.charAt(value)) ? value : at;
    }

    /** Returns where the text begins that a dump shows behind its length: {@code string(3) "abc"}. */
    private static int counted(String text, int end) {
        var digits = text.startsWith("(", end) ? Lines.after(text, end + 1, "0123456789") : end;
        var quote = text.startsWith(") \"", digits) ? digits + 2 : end;
        return digits > end + 1 ? quote : end;
    }

    /** Returns where the name ends before a type that stands right behind it: {@code var password string = "x"}. */
    static int before(String text, int start, int end) {
        var as = start > 4 && Chars.startsWith(text, start - 4, " as ") && isGivenText(text, end);
        if (as && Chars.isWord(text.charAt(start - 5))) {
            return start - 4;
        }
        var named = start > 1
                && end - start <= LONGEST_BEFORE_SIGN
                && text.charAt(start - 1) == ' '
                && BEFORE_SIGN.contains(text.substring(start, end));
        return named && Chars.isWord(text.charAt(start - 2)) ? start - 1 : end;
    }

    /** Tells of the name of a type, behind which others stand that it is of: {@code object WrongPassword : Result}. */
    static boolean isOne(String text, int start) {
        var end = start - 1;
        var word = end;
        while (word > 0 && start - word <= LONGEST && Chars.isLetter(text.charAt(word - 1))) {
            word--;
        }
        return end > 0 && text.charAt(end) == ' ' && DECLARING.contains(text.substring(word, end));
    }

    /** Tells of a sign and a text that is written out. */
    private static boolean isGivenText(String text, int end) {
        var sign = Lines.after(text, end, " ");
        var value = Lines.after(text, Math.min(text.length(), sign + 1), " ");
        return value < text.length() && ":=".indexOf(text.charAt(sign)) >= 0 && Chars.isQuote(text.charAt(value));
    }

    private static boolean isOfType(char c) {
        return Chars.isWord(c) || "&?!.<>[]|*".indexOf(c) >= 0;
    }
}
