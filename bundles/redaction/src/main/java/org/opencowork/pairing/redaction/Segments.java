package org.opencowork.pairing.redaction;

/**
 * Cuts a text into segments, each of which is redacted by itself.
 *
 * <p>Where a segment ends is decided by the text up to there and a bounded look ahead, never by how the text arrived:
 * so a text that comes in pieces is cut, and redacted, just as it would be in one. A segment is either calm, or begins
 * with a word that is not and ends at its line, or after enough calm words with no quotation open. Diffs and PEM
 * blocks go over several lines.
 */
final class Segments {

    private static final int LONGEST_QUOTED = 1_024;

    private final Cutting cutting;
    private final String text;
    private final boolean complete;
    private boolean lineStart;
    private int start;
    private int end;
    private boolean calm;
    private boolean diff;
    private char quote;
    private int quotedAt;
    private boolean pem;

    Segments(Cutting cutting, String text, boolean lineStart, boolean complete) {
        this.cutting = cutting;
        this.text = text;
        this.lineStart = lineStart;
        this.complete = complete;
    }

    int start() {
        return start;
    }

    int end() {
        return end;
    }

    /** Tells whether there is nothing in the segment to look at. */
    boolean isCalm() {
        return calm;
    }

    /** Tells whether the segment is a diff as a whole. */
    boolean isDiff() {
        return diff;
    }

    /** Tells whether what follows the segment is the beginning of a line. */
    boolean endsLine() {
        return lineStart;
    }

    /** Goes to the next segment; returns false if there is none whose end is decided. */
    boolean next() {
        start = end;
        diff = false;
        return start < text.length() && (nextDiff() || (!mayBeDiff() && nextOfLine()));
    }

    private boolean mayBeDiff() {
        return lineStart && cutting.hidesDiffs() && Blocks.isDiff(text, start, complete) != Blocks.Answer.NO;
    }

    private boolean nextDiff() {
        if (!lineStart || !cutting.hidesDiffs() || Blocks.isDiff(text, start, complete) != Blocks.Answer.YES) {
            return false;
        }
        var diffEnd = Blocks.diffEnd(text, start, complete);
        diff = diffEnd != Blocks.UNDECIDED;
        return diff && found(diffEnd, false);
    }

    private boolean nextOfLine() {
        if (cutting.wholeLines()) {
            return wholeLine();
        }
        var calmEnd = calmEnd();
        return calmEnd > start ? found(calmEnd, true) : alert();
    }

    private boolean wholeLine() {
        var feed = text.indexOf('\n', start);
        if (feed < 0) {
            return complete && found(text.length(), false);
        }
        pem = false;
        follow(start, feed);
        return line(feed);
    }

    /**
     * Returns where the last word begins before the first that is not calm, or not known to be: a detector may look
     * back at it, but not beyond the line.
     */
    private int calmEnd() {
        var last = start;
        for (var at = start; at < text.length(); ) {
            if (Chars.isSpace(text.charAt(at))) {
                at++;
                last = text.charAt(at - 1) == '\n' ? at : last;
                if (last == at && isDiffNext(at)) {
                    return at;
                }
            } else {
                var wordEnd = Words.end(text, at);
                if (wordEnd < 0 || (wordEnd == text.length() && !complete)) {
                    return last;
                }
                last = at;
                at = wordEnd;
            }
        }
        return complete ? text.length() : last;
    }

    private boolean isDiffNext(int at) {
        return cutting.hidesDiffs() && Blocks.isDiff(text, at, complete) != Blocks.Answer.NO;
    }

    private boolean alert() {
        var calmWords = 0;
        quote = 0;
        pem = false;
        for (var at = start; at < text.length(); ) {
            var word = Words.end(text, at);
            var wordEnd = word < 0 ? ~word : word;
            if (wordEnd == text.length()) {
                return complete && found(wordEnd, false);
            }
            calmWords = word < 0 ? 0 : wordEnd > at ? calmWords + 1 : calmWords;
            follow(at, wordEnd);
            if (text.charAt(wordEnd) == '\n') {
                return line(wordEnd);
            }
            if (calmWords >= cutting.calmWords() && quote == 0 && !pem) {
                return found(wordEnd + 1, false);
            }
            at = wordEnd + 1;
        }
        return complete && found(text.length(), false);
    }

    private boolean line(int feed) {
        if (!pem) {
            return found(feed + 1, false);
        }
        var pemEnd = Blocks.pemEnd(text, feed + 1, complete);
        return pemEnd != Blocks.UNDECIDED && found(pemEnd, false);
    }

    /** Keeps track of quotations and PEM blocks that are open. */
    private void follow(int from, int to) {
        for (var i = from; i < to; i++) {
            var c = text.charAt(i);
            if (c == '-') {
                pem = text.startsWith(PemBlocks.BEGIN, i) || (pem && !text.startsWith(PemBlocks.END, i));
            }
            if (quote == 0 && Chars.isQuote(c) && (i == 0 || !Chars.isWord(text.charAt(i - 1)))) {
                quote = c;
                quotedAt = i;
            } else if (c == quote) {
                quote = 0;
            }
        }
        if (to - quotedAt > LONGEST_QUOTED) {
            quote = 0;
        }
    }

    private boolean found(int end, boolean calm) {
        this.end = end;
        this.calm = calm;
        lineStart = end > 0 && text.charAt(end - 1) == '\n';
        return true;
    }
}
