package org.opencowork.pairing.redaction;

/** Knows the tokens of a design, which style sheets keep in properties of their own: {@code --token-space-md: 12px}. */
final class StyleTokens {

    private static final int LONGEST_NUMBER = 6;
    private static final int LONGEST_UNIT = 4;
    private static final int LONGEST_COLOUR = 8;

    private StyleTokens() {}

    /** Tells of such a property with a colour, or a number with its unit. */
    static boolean isOne(String text, int name, int sign) {
        if (!text.startsWith("--", name)
                || text.charAt(sign) != ':'
                || !SecretNames.mayCount(text.substring(name, AssignedNames.end(text, name)))) {
            return false;
        }
        var value = Lines.after(text, sign + 1, " ");
        var end = text.startsWith("#", value) ? colourEnd(text, value + 1) : measureEnd(text, value);
        return end > value && (end == text.length() || " ;\n".indexOf(text.charAt(end)) >= 0);
    }

    private static int colourEnd(String text, int start) {
        var i = start;
        while (i < text.length() && i - start < LONGEST_COLOUR && Chars.isHex(text.charAt(i))) {
            i++;
        }
        return i;
    }

    private static int measureEnd(String text, int start) {
        var number = start;
        while (number < text.length()
                && number - start < LONGEST_NUMBER
                && (Chars.isDigit(text.charAt(number)) || text.charAt(number) == '.')) {
            number++;
        }
        var end = number;
        while (number > start
                && end < text.length()
                && end - number < LONGEST_UNIT
                && (Chars.isLetter(text.charAt(end)) || text.charAt(end) == '%')) {
            end++;
        }
        return end;
    }
}
