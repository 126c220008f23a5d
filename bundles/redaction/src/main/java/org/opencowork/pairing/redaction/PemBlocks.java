package org.opencowork.pairing.redaction;

/** Finds PEM blocks, whole or cut off, plain, indented, quoted or with escaped line ends. */
final class PemBlocks implements Detector {

    static final String BEGIN = "-----BEGIN ";
    static final String END = "-----END ";

    @Override
    public void find(String text, Findings found) {
        for (var at = text.indexOf(BEGIN); at >= 0; ) {
            var end = end(text, at);
            found.add(at, end, StandIn.SECRET);
            at = text.indexOf(BEGIN, end);
        }
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
