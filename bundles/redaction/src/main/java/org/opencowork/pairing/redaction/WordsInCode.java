package org.opencowork.pairing.redaction;

/** Knows by what stands right beside a word that it is code, the name of something, or a colour, though it looks like a secret. */
final class WordsInCode {

    private WordsInCode() {}

    /** Tells of the word in the range. */
    static boolean isOne(String text, int start, int end) {
        return isMethod(text, start, end)
                || isOfRegex(text, start, end)
                || isAttribute(text, end)
                || isColour(text, start, end)
                || isPackage(text, start, end)
                || isReached(text, start, end)
                || isKeyId(text, start, end)
                || isNamed(text, start);
    }

    /** The last digits of a fingerprint: {@code gpg: key 1B2C3D4E}. */
    private static boolean isKeyId(String text, int start, int end) {
        return (text.startsWith("gpg: key ", start - 9) || isSigning(text, start))
                && (end - start == 8 || end - start == 16)
                && text.substring(start, end).chars().allMatch(c -> Chars.isHex((char) c));
    }

    /** {@code using RSA key 1B2C3D4E}. */
    private static boolean isSigning(String text, int start) {
        var algorithm = AssignedNames.start(text, start - 5);
        return text.startsWith(" key ", start - 5) && text.startsWith("using ", algorithm - 6);
    }

    /** {@code expect(x).toHaveLength(}. */
    private static boolean isMethod(String text, int start, int end) {
        return isAt(text, start - 1, '.') && isAt(text, end, '(');
    }

    /** What an option calls an id: {@code --pool-id eu-1_Ab2Cd3}. */
    private static boolean isNamed(String text, int start) {
        if (!text.startsWith("-id ", start - 4)) {
            return false;
        }
        var option = AssignedNames.start(text, start - 1);
        return text.startsWith("--", option) && FieldKind.of(text.substring(option + 2, start - 1)) == FieldKind.PLAIN;
    }

    /** {@code [A-Fa-f0-9]{40}}. */
    private static boolean isOfRegex(String text, int start, int end) {
        return isAt(text, start - 1, '[')
                && isAt(text, end, ']')
                && end + 1 < text.length()
                && "{+*".indexOf(text.charAt(end + 1)) >= 0;
    }

    /** {@code i18nKey="x"}, but not the end of base64 in quotes. */
    private static boolean isAttribute(String text, int end) {
        return isAt(text, end, '=')
                && end + 2 < text.length()
                && (Chars.isQuote(text.charAt(end + 1)) || text.charAt(end + 1) == '{')
                && Chars.isLetter(text.charAt(end + 2));
    }

    /** {@code #6a9955}. */
    private static boolean isColour(String text, int start, int end) {
        return isAt(text, start - 1, '#')
                && (end - start == 6 || end - start == 8)
                && text.substring(start, end).chars().allMatch(c -> Chars.isHex((char) c));
    }

    /** A name in small letters and its version: {@code junit-jupiter5 1.2.0}, {@code shop@1.2.0}. */
    private static boolean isPackage(String text, int start, int end) {
        var i = start;
        while (i < end && (isSmall(text.charAt(i)) || (i > start && "0123456789-_".indexOf(text.charAt(i)) >= 0))) {
            i++;
        }
        var joined = i < end && text.charAt(i) == '@';
        var version = joined
                ? Versions.isOne(text, i + 1, end)
                : i == end && isAt(text, end, ' ') && Versions.beginsAt(text, end + 1);
        return i > start && version;
    }

    /** What a function is called with, by the name of its parameter: {@code (default=uuid.uuid4,}. */
    private static boolean isReached(String text, int start, int end) {
        if (!isAt(text, start - 1, '=') || !(isAt(text, end, ',') || isAt(text, end, ')'))) {
            return false;
        }
        var dots = 0;
        for (var i = start; i < end; i++) {
            var c = text.charAt(i);
            var last = i + 1 == end || text.charAt(i + 1) == '.';
            if (!isSmall(c) && c != '_' && c != '.' && !(Chars.isDigit(c) && last)) {
                return false;
            }
            dots += c == '.' ? 1 : 0;
        }
        return dots > 0;
    }

    private static boolean isSmall(char c) {
        return c >= 'a' && c <= 'z';
    }

    private static boolean isAt(String text, int at, char c) {
        return at >= 0 && at < text.length() && text.charAt(at) == c;
    }
}
