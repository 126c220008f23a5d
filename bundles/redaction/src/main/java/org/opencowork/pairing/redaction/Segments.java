package org.opencowork.pairing.redaction;

/**
 * Cuts a text into segments, each of which is redacted by itself.
 *
 * <p>Where a segment ends is decided by the text up to there and a bounded look ahead, never by how the text arrived:
 * so a text that comes in pieces is cut, and redacted, just as it would be in one. A segment is either calm, or begins
 * with a word that is not and ends at its line, or after enough calm words with no quotation open. Bodies of files
 * and what {@link Extents} knows go over several lines.
 */
final class Segments {

    private static final int LONGEST_QUOTED = 1_024;

    private final Cutting cutting;
    private final String text;
    private final char[] chars;
    private final boolean complete;
    private final Extents extents;

    /** The next word that is not calm, so that calm ones before it are gone over once only; where it begins. */
    private int alertWord = -1;

    /** Where the last word before that begins that a detector may look back at. */
    private int beforeAlert;

    private boolean lineStart;
    private int start;
    private int end;
    private boolean calm;
    private boolean body;
    private char quote;
    private int quotedAt;
    private int signs;
    private boolean pem;
    private int objects;
    /** Whether a name has come whose value goes on to the end of the line. */
    private boolean keepsLine;

    Segments(Cutting cutting, String text, boolean lineStart, boolean complete) {
        this.cutting = cutting;
        this.text = text;
        chars = text.toCharArray();
        this.lineStart = lineStart;
        this.complete = complete;
        extents = new Extents(text, complete);
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

    /** Tells whether the segment is a body as a whole. */
    boolean isBody() {
        return body;
    }

    /** Returns the {@link Signs} in the segment. */
    int signs() {
        return signs;
    }

    /** Tells whether what follows the segment is the beginning of a line. */
    boolean endsLine() {
        return lineStart;
    }

    /** Goes to the next segment; returns false if there is none whose end is decided. */
    boolean next() {
        start = end;
        body = false;
        if (start >= text.length()) {
            return false;
        }
        return switch (lineStart ? bodyAt(start) : Blocks.Answer.NO) {
            case YES -> nextBody();
            case NO -> nextOfLine();
            case OPEN -> false;
        };
    }

    private Blocks.Answer bodyAt(int at) {
        return cutting.hidesBodies() ? Blocks.begins(text, at, complete) : Blocks.Answer.NO;
    }

    private boolean nextBody() {
        var bodyEnd = Blocks.end(text, start, complete);
        body = bodyEnd != Blocks.UNDECIDED;
        return body && found(bodyEnd, false);
    }

    private boolean nextOfLine() {
        if (cutting.wholeLines()) {
            return wholeLine();
        }
        var calmEnd = calmEnd();
        if (calmEnd > start) {
            signs = Signs.NONE;
            return found(calmEnd, true);
        }
        return alert();
    }

    private boolean wholeLine() {
        var feed = text.indexOf('\n', start);
        if (feed < 0) {
            signs = signsIn(start, text.length());
            return complete && found(text.length(), false);
        }
        pem = false;
        signs = signsIn(start, feed);
        follow(start, feed);
        return line(feed);
    }

    /**
     * Returns where the last word begins before the first that is not calm, or not known to be: a detector may look
     * back at it, but not beyond the line.
     */
    private int calmEnd() {
        if (start <= alertWord) {
            return Math.max(start, beforeAlert);
        }
        var last = start;
        for (var at = start; at < text.length(); ) {
            if (Chars.isSpace(chars[at]) && chars[at] != Chars.ESCAPE) {
                at++;
                last = chars[at - 1] == '\n' ? at : last;
                if (last == at && bodyAt(at) != Blocks.Answer.NO) {
                    return at;
                }
            } else {
                var word = cutting.words().at(chars, at);
                var wordEnd = Words.end(word);
                if (Words.signs(word) != Signs.NONE || (wordEnd == text.length() && !complete)) {
                    alertWord = at;
                    beforeAlert = last;
                    return last;
                }
                if (wordEnd > at + 1) {
                    last = at;
                }
                at = wordEnd;
            }
        }
        return complete ? text.length() : last;
    }

    private boolean alert() {
        var calmWords = 0;
        quote = 0;
        pem = false;
        objects = 0;
        keepsLine = false;
        signs = Signs.NONE;
        for (var at = start; at < text.length(); ) {
            var word = cutting.words().at(chars, at);
            var wordEnd = Words.end(word);
            var isCalm = Words.signs(word) == Signs.NONE;
            signs |= Words.signs(word);
            if (wordEnd == text.length()) {
                return complete && found(wordEnd, false);
            }
            calmWords = !isCalm ? 0 : wordEnd > at ? calmWords + 1 : calmWords;
            follow(at, wordEnd);
            keepsLine |= (Words.signs(word) & (Signs.TELLING | Signs.WIDE)) != 0
                    && NamedSecrets.takesLine(text, start, at, wordEnd);
            if (chars[wordEnd] == '\n') {
                return line(wordEnd);
            }
            if (calmWords >= cutting.calmWords() && quote == 0 && !pem && !keepsLine && objects == 0) {
                return found(wordEnd + 1, false);
            }
            at = wordEnd + 1;
        }
        return complete && found(text.length(), false);
    }

    private boolean line(int feed) {
        var lineEnd = extents.end(start, feed, lineStart, pem, signs);
        if (lineEnd > feed + 1) {
            signs |= signsIn(feed, lineEnd);
        }
        return lineEnd != Blocks.UNDECIDED && found(lineEnd, false);
    }

    /** Keeps track of quotations, objects and PEM blocks that are open. */
    private void follow(int from, int to) {
        for (var i = from; i < to; i++) {
            var c = chars[i];
            if (c == '-') {
                pem = text.startsWith(PemBlocks.BEGIN, i) || (pem && !text.startsWith(PemBlocks.END, i));
            }
            if (c == '{' || c == '}') {
                objects = Math.max(0, objects + (c == '{' ? 1 : -1));
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

    private int signsIn(int from, int to) {
        return cutting.words().in(chars, from, to);
    }

    private boolean found(int end, boolean calm) {
        this.end = end;
        this.calm = calm;
        lineStart = end > 0 && text.charAt(end - 1) == '\n';
        return true;
    }
}
