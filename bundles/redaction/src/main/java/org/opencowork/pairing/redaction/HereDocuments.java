package org.opencowork.pairing.redaction;

/** Finds what a command is given to write, line by line: {@code cat > x <<'EOF'}. */
final class HereDocuments implements Detector {

    private static final int LONGEST_MARK = 32;

    @Override
    public int signs() {
        return Signs.LESS;
    }

    @Override
    public void find(String text, Findings found) {
        var feed = text.indexOf('\n');
        if (feed < 0) {
            return;
        }
        var mark = mark(text, 0, feed);
        if (!mark.isEmpty()) {
            var end = Blocks.whole(text, feed + 1, true, line -> !line.strip().equals(mark));
            found.add(feed + 1, withoutLineEnd(text, end), StandIn.ARTIFACT_BODY);
        }
    }

    private static int withoutLineEnd(String text, int end) {
        var i = end;
        while (i > 0 && Chars.isLineEnd(text.charAt(i - 1))) {
            i--;
        }
        return i;
    }

    /** Returns the word that ends the document which begins after the line; empty if none does. */
    static String mark(String text, int start, int feed) {
        var at = Lines.indexOf(text, "<<", start, feed);
        if (at < 0) {
            return "";
        }
        var from = at + 2;
        while (from < feed && "-~ '\"\\".indexOf(text.charAt(from)) >= 0) {
            from++;
        }
        var end = from;
        while (end < feed && end - from < LONGEST_MARK && Chars.isWord(text.charAt(end))) {
            end++;
        }
        var word = text.substring(from, end);
        var isMark = !word.isEmpty()
                && word.equals(word.toUpperCase(java.util.Locale.ROOT))
                && !Chars.isDigit(word.charAt(0));
        return isMark ? word : "";
    }
}
