package org.opencowork.pairing.redaction;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Finds the keys and tokens of known providers by how they begin, and JSON web tokens. */
final class ProviderKeys implements Detector {

    /**
     * A published form, as {@code provider-keys.txt} lists them.
     *
     * @param shortest the least length, prefix included
     * @param distinct whether nothing else begins like that, so that it counts within a word, too
     * @param rest what the rest consists of: hexadecimal digits, digits and both kinds of letters, base64, or anything
     */
    private record Form(String prefix, int shortest, String rest, boolean distinct) {

        static Form of(String source) {
            var colon = source.lastIndexOf(':');
            var slash = source.indexOf('/', colon);
            var end = slash < 0 ? source.length() : slash;
            var prefix = source.substring(0, colon);
            var joint = prefix.indexOf('_') >= 0 || prefix.indexOf('-') >= 0;
            var rest = source.substring(Math.min(end + 1, source.length()));
            return new Form(
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
    }

    private static final List<Form> FORMS = WordList.resource("provider-keys.txt").stream()
            .filter(word -> word.indexOf(':') > 0)
            .map(Form::of)
            .toList();

    /** Those that begin with the same two characters. */
    private static final Form[][] BY_PAIR = byPair();
    /** The first two characters of those forms that count within a word, too. */
    private static final boolean[] WITHIN = within();

    private static final boolean[] KEY = Chars.table(c -> Chars.isAlphanumeric(c) || "_-.~$".indexOf(c) >= 0);
    private static final int LOOK = 64;
    private static final int SHORTEST = 14;
    private static final int SHORTEST_ODD = 36;

    private static Form[][] byPair() {
        var table = new Form[128 * 128][];
        FORMS.stream()
                .collect(Collectors.groupingBy(form -> pair(form.prefix, 0)))
                .forEach((pair, forms) -> table[pair] = forms.toArray(Form[]::new));
        return table;
    }

    private static boolean[] within() {
        var pairs = new boolean[128 * 128];
        FORMS.stream().filter(Form::distinct).forEach(form -> pairs[pair(form.prefix, 0)] = true);
        return pairs;
    }

    private static int pair(String text, int at) {
        return text.charAt(at) << 7 | text.charAt(at + 1);
    }

    @Override
    public int signs() {
        return Signs.KEY;
    }

    @Override
    public void find(String text, Findings found) {
        for (var i = 0; i < text.length(); ) {
            var runEnd = runEnd(text, i);
            var end = runEnd - i >= SHORTEST ? inRun(text, i, runEnd, found) : runEnd;
            var whole = JoinedKeys.end(text, i, runEnd);
            if (whole > i) {
                found.add(i, whole, StandIn.SECRET);
            }
            i = Math.max(end, whole) + 1;
        }
    }

    static int runEnd(String text, int from) {
        var i = from;
        while (i < text.length() && text.charAt(i) < 128 && KEY[text.charAt(i)]) {
            i++;
        }
        return i;
    }

    /** Looks for a form wherever a word begins in the run; a key takes the rest of its run with it. Returns the end. */
    private static int inRun(String text, int start, int runEnd, Findings found) {
        var end = runEnd;
        while (end > start && text.charAt(end - 1) == '.') {
            end--;
        }
        var dot = start - 1;
        for (var i = start; i + 1 < end; i++) {
            var begins = i == start || !Chars.isAlphanumeric(text.charAt(i - 1)) || Chars.isAfterEscape(text, i);
            if (!begins && !WITHIN[pair(text, i)]) {
                continue;
            }
            dot = dot < i ? dot(text, i, end) : dot;
            var other = begins && (isJwt(text, i, dot, end) || isBot(text, i, dot, end) || isOdd(text, i, dot, end));
            var form = form(text, i, end, begins);
            if (other || form != null) {
                var tokenEnd = tokenEnd(text, end, form == null ? "+=" : form.joints());
                found.add(i, tokenEnd, StandIn.SECRET);
                return Math.max(runEnd, tokenEnd);
            }
        }
        return runEnd;
    }

    /** Returns where a key ends that goes on after signs that stand in base64, too. */
    private static int tokenEnd(String text, int from, String joints) {
        var end = from;
        while (end + 1 < text.length()
                && joints.indexOf(text.charAt(end)) >= 0
                && Chars.isAlphanumeric(text.charAt(end + 1))) {
            end = runEnd(text, end + 1);
        }
        return end;
    }

    private static @Nullable Form form(String text, int at, int end, boolean begins) {
        var forms = BY_PAIR[pair(text, at)];
        for (var i = 0; forms != null && i < forms.length; i++) {
            var form = forms[i];
            if ((begins || form.distinct) && form.fits(text, at, end)) {
                return form;
            }
        }
        return null;
    }

    /** Forms that tell by their middle or their end: of Azure, Mailchimp, Terraform, Airtable, 1Password. */
    private static boolean isOdd(String text, int at, int dot, int end) {
        var length = end - at;
        if (length < SHORTEST_ODD) {
            return false;
        }
        return (length >= 37 && length <= 44 && text.startsWith("Q~", at + 4) && Chars.isDigit(text.charAt(at + 3)))
                || (length >= 36 && length <= 38 && text.startsWith("-us", at + 32) && isHex(text, at, at + 32))
                || (text.startsWith(".atlasv1.", at + 14) && length > 60)
                || (text.startsWith("pat", at) && dot == at + 17 && length >= 70 && isHex(text, dot + 1, end))
                || (text.startsWith("A3-", at) && length >= 39 && isCapital(text, at, end))
                || (length == 40 && text.startsWith("_mmk", end - 4))
                || (length == 49 && text.charAt(at) == '2' && text.charAt(at + 27) == '_')
                || (length >= 40 && text.startsWith("AzFu", end - 10))
                || (length == 42 && text.startsWith("00", at) && isVaried(text, at + 2, end) && !isHex(text, at, end))
                || (length >= 80 && text.startsWith("JQQJ99", at + 32));
    }

    private static boolean isHex(String text, int from, int to) {
        for (var i = from; i < to; i++) {
            if (!Chars.isHex(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    private static boolean isCapital(String text, int from, int to) {
        for (var i = from; i < to; i++) {
            if (text.charAt(i) >= 'a') {
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
    private static boolean isVaried(String text, int from, int end) {
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

    /** A JSON web token: its header and its payload are base64url of an object. */
    private static boolean isJwt(String text, int at, int dot, int end) {
        return text.startsWith("eyJ", at) && dot > at + 8 && dot < end - 8;
    }

    /** A Discord bot's token: its number, the time and a signature. */
    private static boolean isBot(String text, int at, int dot, int end) {
        return "MNO".indexOf(text.charAt(at)) >= 0
                && dot - at >= 23
                && dot - at <= 28
                && end - dot > 33
                && dot(text, dot + 1, dot + 8) == dot + 7;
    }

    /** Returns the first dot in the range, or its end if there is none. */
    private static int dot(String text, int from, int to) {
        for (var i = from; i < to; i++) {
            if (text.charAt(i) == '.') {
                return i;
            }
        }
        return to;
    }
}
