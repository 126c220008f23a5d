package org.opencowork.pairing.redaction;

/** Finds the keys and tokens of known providers by how they begin, and JSON web tokens. */
final class ProviderKeys implements Detector {

    private static final boolean[] KEY = Chars.table(c -> Chars.isAlphanumeric(c) || "_-.~$".indexOf(c) >= 0);
    private static final int SHORTEST = 14;
    private static final int SHORTEST_ODD = 36;

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
            if (!begins && !KeyForm.mayBeWithin(text, i)) {
                continue;
            }
            dot = dot < i ? dot(text, i, end) : dot;
            var other = begins && (isJwt(text, i, dot, end) || isBot(text, i, dot, end) || isOdd(text, i, dot, end));
            var form = KeyForm.at(text, i, end, begins);
            if (other || form != null) {
                var tokenEnd = KeyForm.tokenEnd(text, end, form == null ? "+=" : form.joints());
                found.add(i, tokenEnd, StandIn.SECRET);
                return Math.max(runEnd, tokenEnd);
            }
        }
        return runEnd;
    }

    /** Forms that tell by their middle or their end: of Azure, Mailchimp, Terraform, Airtable, 1Password. */
    private static boolean isOdd(String text, int at, int dot, int end) {
        var length = end - at;
        if (length < SHORTEST_ODD) {
            return false;
        }
        return (length >= 37 && length <= 44 && text.startsWith("Q~", at + 4) && Chars.isDigit(text.charAt(at + 3)))
                || (length >= 36 && length <= 38 && text.startsWith("-us", at + 32) && KeyForm.isHex(text, at, at + 32))
                || (text.startsWith(".atlasv1.", at + 14) && length > 60)
                || (text.startsWith("pat", at) && dot == at + 17 && length >= 70 && KeyForm.isHex(text, dot + 1, end))
                || (text.startsWith("A3-", at) && length >= 39 && isCapital(text, at, end))
                || (length == 40 && text.startsWith("_mmk", end - 4))
                || (length == 49 && text.charAt(at) == '2' && text.charAt(at + 27) == '_')
                || (length >= 40 && text.startsWith("AzFu", end - 10))
                || (length == 42
                        && text.startsWith("00", at)
                        && KeyForm.isVaried(text, at + 2, end)
                        && !KeyForm.isHex(text, at, end))
                || (length >= 80 && text.startsWith("JQQJ99", at + 32));
    }

    private static boolean isCapital(String text, int from, int to) {
        for (var i = from; i < to; i++) {
            if (text.charAt(i) >= 'a') {
                return false;
            }
        }
        return true;
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
