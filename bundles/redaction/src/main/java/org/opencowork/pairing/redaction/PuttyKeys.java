package org.opencowork.pairing.redaction;

/** Knows the private part of a key as PuTTY keeps it: lines of base64 below one that counts them. */
final class PuttyKeys {

    private static final String HEADER = "Private-Lines: ";

    private PuttyKeys() {}

    /** Tells of the line that counts those below. */
    static boolean isHeader(String text, int start) {
        return text.startsWith(HEADER, start);
    }

    static int end(String text, int feed, boolean complete) {
        return Blocks.whole(
                text,
                feed + 1,
                complete,
                line -> !line.isEmpty() && line.chars().allMatch(c -> Chars.isBase64((char) c) || c == '='));
    }

    static void find(String text, int from, Findings found) {
        for (var line = from; line < text.length(); line = Lines.end(text, line) + 1) {
            ValuesBelow.add(text, line, Lines.end(text, line), found);
        }
    }
}
