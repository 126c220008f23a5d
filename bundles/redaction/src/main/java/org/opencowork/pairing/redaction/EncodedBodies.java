package org.opencowork.pairing.redaction;

/** Finds file bodies written as text: data URLs and long runs of base64. */
final class EncodedBodies implements Detector {

    private static final int LONG = 160;
    /** What data begins with that was packed by gzip. */
    private static final String ARCHIVE = "H4sI";

    private static final int SHORTEST_ARCHIVE = 24;
    private static final int LONGEST_HEADER = 128;

    @Override
    public int signs() {
        return Signs.KEY | Signs.COLON;
    }

    @Override
    public void find(String text, Findings found) {
        for (var i = 0; i < text.length(); ) {
            var next = run(text, i, found);
            if (next < text.length() && text.charAt(next) == ':' && Chars.startsWith(text, next - 4, "data")) {
                var end = dataUrlEnd(text, next - 4);
                found.add(next - 4, end, StandIn.ARTIFACT_BODY);
                next = Math.max(next, end);
            }
            i = Math.max(next, i + 1);
        }
    }

    private static int dataUrlEnd(String text, int at) {
        var comma = at + 5;
        while (comma < text.length() && comma - at < LONGEST_HEADER && isHeader(text.charAt(comma))) {
            comma++;
        }
        if (comma >= text.length() || text.charAt(comma) != ',' || comma == at + 5) {
            return at;
        }
        var end = comma + 1;
        if (text.startsWith("<", end)) {
            var feed = text.indexOf('\n', end);
            return Math.max(end, text.lastIndexOf('>', feed < 0 ? text.length() : feed) + 1);
        }
        while (end < text.length() && !Chars.isSpace(text.charAt(end)) && "\"'`<>)\\".indexOf(text.charAt(end)) < 0) {
            end++;
        }
        return end;
    }

    private static boolean isHeader(char c) {
        return Chars.isAlphanumeric(c) || "/;=+-._%\"".indexOf(c) >= 0;
    }

    private static int run(String text, int at, Findings found) {
        var i = at;
        while (i < text.length() && Chars.isBase64(text.charAt(i))) {
            i++;
        }
        if (i - at >= SHORTEST_ARCHIVE && text.startsWith(ARCHIVE, at)) {
            found.add(at, i, StandIn.ARTIFACT_BODY);
            return i;
        }
        if (i - at < BodyLines.WIDTH_OF_BASE64 || !BodyLines.isBase64(text.substring(at, i))) {
            return i;
        }
        if (i - at >= LONG) {
            found.add(at, i, StandIn.ARTIFACT_BODY);
        } else if (i == text.length() || Chars.isLineEnd(text.charAt(i))) {
            var end = Blocks.whole(text, at, true, BodyLines::isOfBase64);
            if (end > i + 2) {
                found.add(at, withoutLineEnd(text, end), StandIn.ARTIFACT_BODY);
            }
            return Math.max(i, end);
        }
        return i;
    }

    private static int withoutLineEnd(String text, int end) {
        var i = end;
        while (i > 0 && (Chars.isLineEnd(text.charAt(i - 1)) || Chars.isQuote(text.charAt(i - 1)))) {
            i--;
        }
        return i;
    }
}
