package org.opencowork.pairing.redaction;

/** Finds PEM blocks, whole or cut off, plain, indented, quoted or with escaped line ends. */
final class PemBlocks implements Detector {

    static final String BEGIN = "-----BEGIN ";
    static final String END = "-----END ";

    private static final String LABEL = "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789 ";
    private static final int SHORTEST_LINE = 16;

    @Override
    public int signs() {
        return Signs.TELLING;
    }

    @Override
    public void find(String text, Findings found) {
        for (var at = text.indexOf(BEGIN); at >= 0; ) {
            var begins = beginsAt(text, at);
            var end = begins ? end(text, at) : at + BEGIN.length();
            if (begins && isPrivate(text, at)) {
                found.add(at, end, StandIn.SECRET);
            }
            at = text.indexOf(BEGIN, end);
        }
        tail(text, found);
    }

    /** Tells whether a block begins there, or as much of its first line as there is; one in a sentence, or an expression, does not. */
    static boolean beginsAt(String text, int at) {
        if (!text.startsWith(BEGIN, at)) {
            return false;
        }
        var label = Lines.after(text, at + BEGIN.length(), LABEL);
        return label == text.length() || (text.charAt(label) == '-' && !text.startsWith("-----`", label));
    }

    /** Tells whether a private block begins in the line and does not end there. */
    static boolean isOpenAfter(String line) {
        var begin = line.lastIndexOf(BEGIN);
        return begin >= 0 && beginsAt(line, begin) && isPrivate(line, begin) && line.indexOf(END, begin) < 0;
    }

    /** Tells of a line of a block whose beginning may be cut off. */
    static boolean isOfTail(String line) {
        return line.length() >= SHORTEST_LINE && BodyLines.isOfBase64(line) && !line.contains("-");
    }

    private static void tail(String text, Findings found) {
        var close = text.indexOf(END);
        if (close > 0
                && text.charAt(close - 1) == '\n'
                && text.lastIndexOf(BEGIN, close) < 0
                && isPrivate(text, close - 2)) {
            var dashes = text.indexOf("-----", close + END.length());
            var start = close - 1;
            for (var line = lineStart(text, start);
                    BodyLines.isOfBase64(text.substring(line, start));
                    line = lineStart(text, start)) {
                found.add(line, dashes < 0 ? text.length() : dashes + 5, StandIn.SECRET);
                if (line == 0) {
                    return;
                }
                start = line - 1;
            }
        }
    }

    private static int lineStart(String text, int end) {
        return text.lastIndexOf('\n', end - 1) + 1;
    }

    private static boolean isPrivate(String text, int at) {
        var label = text.substring(at + BEGIN.length(), Math.min(text.length(), at + BEGIN.length() + 40));
        return !label.startsWith("PUBLIC KEY")
                && !label.startsWith("CERTIFICATE")
                && !label.startsWith("RSA PUBLIC")
                && !label.startsWith("PGP PUBLIC");
    }

    private static int end(String text, int at) {
        var close = text.indexOf(END, at);
        if (close < 0) {
            return text.length();
        }
        var dashes = text.indexOf("-----", close + END.length());
        return dashes < 0 ? text.length() : dashes + 5;
    }
}
