package org.opencowork.pairing.redaction;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A published form, as {@code provider-keys.txt} lists them.
 *
 * @param shortest the least length, prefix included
 * @param distinct whether nothing else begins like that, so that it counts within a word, too
 * @param rest what the rest consists of: hexadecimal digits, digits and both kinds of letters, base64, or anything
 */
record KeyForm(String prefix, int shortest, String rest, boolean distinct) {

    private static final List<KeyForm> FORMS = WordList.resource("provider-keys.txt").stream()
            .filter(word -> word.indexOf(':') > 0)
            .map(KeyForm::of)
            .toList();

    /** Those that begin with the same two characters. */
    private static final KeyForm[][] BY_PAIR = byPair();
    /** The first two characters of those forms that count within a word, too. */
    private static final boolean[] WITHIN = within();

    private static final int LOOK = 64;

    static KeyForm of(String source) {
        var colon = source.lastIndexOf(':');
        var slash = source.indexOf('/', colon);
        var end = slash < 0 ? source.length() : slash;
        var prefix = source.substring(0, colon);
        var joint = prefix.indexOf('_') >= 0 || prefix.indexOf('-') >= 0;
        var rest = source.substring(Math.min(end + 1, source.length()));
        return new KeyForm(
                prefix, Integer.parseInt(source.substring(colon + 1, end)), rest, prefix.length() > 3 && joint);
    }

    private boolean isWide() {
        return rest.equals("base64");
    }

    /** Returns the signs after which a key of the form goes on. */
    String joints() {
        return isWide() ? "+/=" : "+=";
    }

    boolean fits(String text, int at, int end) {
        var from = at + prefix.length();
        return text.startsWith(prefix, at)
                && (isWide() ? tokenEnd(text, end, joints()) : end) - at >= shortest
                && switch (rest) {
                    case "hex" -> isHex(text, from, end);
                    case "mixed" -> isMixed(text, from, end);
                    default -> isVaried(text, from, end);
                };
    }

    /** Returns the form that fits at the position, up to the end; null if none does. */
    static @Nullable KeyForm at(String text, int at, int end, boolean begins) {
        var forms = BY_PAIR[pair(text, at)];
        for (var i = 0; forms != null && i < forms.length; i++) {
            var form = forms[i];
            if ((begins || form.distinct) && form.fits(text, at, end)) {
                return form;
            }
        }
        return null;
    }

    /** Tells whether one that counts within a word, too, may begin at the position. */
    static boolean mayBeWithin(String text, int at) {
        return WITHIN[pair(text, at)];
    }

    /** Returns where a key ends that goes on after signs that stand in base64, too. */
    static int tokenEnd(String text, int from, String joints) {
        var end = from;
        while (end + 1 < text.length()
                && joints.indexOf(text.charAt(end)) >= 0
                && Chars.isAlphanumeric(text.charAt(end + 1))) {
            end = ProviderKeys.runEnd(text, end + 1);
        }
        return end;
    }

    /** Tells of hexadecimal digits, and nothing else. */
    static boolean isHex(String text, int from, int to) {
        for (var i = from; i < to; i++) {
            if (!Chars.isHex(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    /** Tells of digits, small and capital letters, and nothing else. */
    private static boolean isMixed(String text, int from, int to) {
        var kinds = 0;
        for (var i = from; i < to; i++) {
            var c = text.charAt(i);
            if (!Chars.isAlphanumeric(c)) {
                return false;
            }
            kinds |= Chars.isDigit(c) ? 1 : c >= 'a' ? 2 : 4;
        }
        return kinds == 7;
    }

    /** Tells a random value from words that happen to begin alike, such as {@code sk-based-on-something}. */
    static boolean isVaried(String text, int from, int end) {
        var digits = 0;
        var capitals = 0;
        var run = 0;
        var longest = 0;
        for (var i = from; i < Math.min(end, from + LOOK); i++) {
            var c = text.charAt(i);
            digits += Chars.isDigit(c) ? 1 : 0;
            capitals += c >= 'A' && c <= 'Z' ? 1 : 0;
            run = Chars.isAlphanumeric(c) ? run + 1 : 0;
            longest = Math.max(longest, run);
        }
        return digits > 0 || capitals > 1 || longest >= 16;
    }

    private static KeyForm[][] byPair() {
        var table = new KeyForm[128 * 128][];
        FORMS.stream()
                .collect(Collectors.groupingBy(form -> pair(form.prefix, 0)))
                .forEach((pair, forms) -> table[pair] = forms.toArray(KeyForm[]::new));
        return table;
    }

    private static boolean[] within() {
        var pairs = new boolean[128 * 128];
        FORMS.stream().filter(KeyForm::distinct).forEach(form -> pairs[pair(form.prefix, 0)] = true);
        return pairs;
    }

    private static int pair(String text, int at) {
        return text.charAt(at) << 7 | text.charAt(at + 1);
    }
}
