package org.opencowork.pairing.redaction;

/** Finds the password in the text of a code by which telephones join a wireless network: {@code WIFI:S:x;P:y;;}. */
final class WifiCodes implements Detector {

    private static final String SCHEME = "wifi:";
    private static final int LONGEST = 256;

    @Override
    public int signs() {
        return Signs.COLON;
    }

    @Override
    public void find(String text, Findings found) {
        for (var colon = text.indexOf(':'); colon >= 0; colon = text.indexOf(':', colon + 1)) {
            if (Chars.startsWith(text, colon + 1 - SCHEME.length(), SCHEME)) {
                fields(text, colon + 1, found);
            }
        }
    }

    private static void fields(String text, int from, Findings found) {
        var limit = Math.min(Lines.end(text, from), from + LONGEST);
        for (var at = from; at + 1 < limit && text.charAt(at + 1) == ':'; ) {
            var end = fieldEnd(text, at, limit);
            if (text.charAt(at) == 'P' && end > at + 2 && !StandIn.startsAt(text, at + 2)) {
                found.add(at + 2, end, StandIn.SECRET);
            }
            at = end + 1;
        }
    }

    /** Returns where the field ends, in which signs that mean something stand behind a backslash. */
    private static int fieldEnd(String text, int from, int limit) {
        var i = from;
        while (i < limit && text.charAt(i) != ';') {
            i += text.charAt(i) == '\\' ? 2 : 1;
        }
        return Math.min(i, limit);
    }
}
