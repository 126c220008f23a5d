package org.opencowork.pairing.redaction;

import org.jspecify.annotations.Nullable;

/**
 * Cuts a text into segments, each of which is redacted by itself.
 *
 * <p>Where a segment ends is decided by the text up to there and a bounded look ahead, never by how the text arrived:
 * so a text that comes in pieces is cut, and redacted, just as it would be in one. A segment is either calm, or begins
 * with a word that is not and ends at its line, or after enough calm words with no quotation open. Bodies of files
 * and what {@link Extents} knows go over several lines.
 */
final class Segments {

    private final Cutting cutting;
    private final String text;
    private final char[] chars;
    private final boolean complete;
    private final Extents extents;
    private final CalmWords calmWords;
    private final Openings open;

    private boolean lineStart;
    /** The table whose next row may follow, and the one that the segment is a row of. */
    private @Nullable Rows table;

    private @Nullable Rows row;
    private int start;
    private int end;
    private boolean calm;
    private boolean body;
    private int signs;

    Segments(Cutting cutting, String text, Standing standing, boolean complete) {
        this.cutting = cutting;
        this.text = text;
        chars = text.toCharArray();
        lineStart = standing.lineStart();
        table = standing.table();
        this.complete = complete;
        extents = new Extents(cutting, text, complete);
        calmWords = new CalmWords(cutting, text, chars, complete);
        open = new Openings(text);
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

    /** Returns the segment. */
    Segment segment() {
        return new Segment(text.substring(start, end), body, calm ? Signs.NONE : signs, row);
    }

    /** Returns what the text up to the end of the segment says about what follows. */
    Standing standing() {
        return lineStart ? new Standing(true, table) : Standing.WITHIN;
    }

    /** Goes to the next segment; returns false if there is none whose end is decided. */
    boolean next() {
        start = end;
        body = false;
        row = null;
        if (start >= text.length()) {
            return false;
        }
        if (lineStart && table != null) {
            var feed = Columns.lineEnd(text, start, complete);
            if (feed == Blocks.UNDECIDED) {
                return false;
            }
            table = feed == Columns.TOO_FAR ? null : table.after(text.substring(start, feed));
            if (table != null) {
                return table.tell() ? nextRow(feed) : ofWhole(feed);
            }
        }
        return switch (lineStart ? cutting.bodyAt(text, start, complete) : Blocks.Answer.NO) {
            case YES -> nextBody();
            case NO -> nextOfLine();
            case OPEN -> false;
        };
    }

    private boolean nextBody() {
        var bodyEnd = Blocks.end(text, start, complete);
        body = bodyEnd != Blocks.UNDECIDED;
        return body && found(bodyEnd, false);
    }

    private boolean nextRow(int feed) {
        row = table;
        signs = signsIn(start, feed);
        return found(Math.min(text.length(), feed + 1), false);
    }

    private boolean nextOfLine() {
        if (cutting.wholeLines()) {
            return wholeLine();
        }
        if (lineStart) {
            var columns = Columns.begin(text, start, complete);
            if (columns == Blocks.Answer.OPEN) {
                return false;
            }
            if (columns == Blocks.Answer.YES) {
                var feed = Columns.lineEnd(text, start, complete);
                if (feed != Columns.TOO_FAR) {
                    return feed != Blocks.UNDECIDED && columns(feed);
                }
            }
        }
        var calmEnd = calmWords.end(start, lineStart);
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
        signs = signsIn(start, feed);
        open.begin();
        open.follow(start, feed);
        return line(feed) && headed(feed);
    }

    /** Takes a line whole that may have cells. */
    private boolean columns(int feed) {
        return ofWhole(feed) && headed(feed);
    }

    private boolean ofWhole(int feed) {
        signs = signsIn(start, feed);
        if (feed == text.length()) {
            return found(feed, (signs & Signs.ANY) == Signs.NONE);
        }
        open.begin();
        open.follow(start, feed);
        return (signs & Signs.ANY) == Signs.NONE ? found(feed + 1, true) : line(feed);
    }

    /** Notes what the line says about those below. */
    private boolean headed(int feed) {
        if (end == feed + 1 && feed - start <= Table.LONGEST_HEADING) {
            table = cutting.headedBy(text.substring(start, feed).stripTrailing());
        }
        return true;
    }

    private boolean alert() {
        var calm = 0;
        var digits = 0;
        open.begin();
        signs = Signs.NONE;
        for (var at = start; at < text.length(); ) {
            var word = cutting.words().at(chars, at);
            var wordEnd = Words.end(word);
            digits = Words.digits(word, at) == 0 && wordEnd > at ? 0 : digits + Words.digits(word, at);
            var isCalm = Words.signs(word) == Signs.NONE && digits < Cutting.FEWEST_DIGITS;
            signs |= Words.allSigns(word) | (digits < Cutting.FEWEST_DIGITS ? Signs.NONE : Signs.KEY);
            if (wordEnd == text.length()) {
                return complete && found(wordEnd, false);
            }
            calm = !isCalm ? 0 : wordEnd > at ? calm + 1 : calm;
            open.follow(at, wordEnd);
            if ((Words.signs(word) & (Signs.TELLING | Signs.WIDE)) != 0) {
                open.name(start, at, wordEnd);
            }
            if (chars[wordEnd] == '\n') {
                var heads = lineStart && (cutting.mayHead(text, start, wordEnd) || mayName(wordEnd));
                return line(wordEnd) && (!heads || headed(wordEnd));
            }
            if (calm >= cutting.calmWords() && at >= calmWords.next() && !open.isOpen(wordEnd - start)) {
                return found(wordEnd + 1, false);
            }
            at = wordEnd + 1;
        }
        return complete && found(text.length(), false);
    }

    /** Tells of a line that may name columns though it does not begin as one with cells does. */
    private boolean mayName(int feed) {
        return (signs & (Signs.TELLING | Signs.WIDE)) != 0
                && feed - start <= Table.LONGEST_HEADING
                && Columns.areNamed(text.substring(start, feed));
    }

    private boolean line(int feed) {
        var lineEnd = extents.end(start, feed, lineStart, open.isPem(), signs);
        if (lineEnd > feed + 1) {
            signs |= signsIn(feed, lineEnd);
        }
        return lineEnd != Blocks.UNDECIDED && found(lineEnd, false);
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
