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

    private static final int LONGEST_QUOTED = 1_024;
    private static final int TOO_FAR = -2;
    /** How many words behind an option of a command still belong to it. */
    private static final int FAR = 6;

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
    /** The table whose next row may follow, and the one that the segment is a row of. */
    private @Nullable Table table;

    private @Nullable Table row;
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

    Segments(Cutting cutting, String text, Standing standing, boolean complete) {
        this.cutting = cutting;
        this.text = text;
        chars = text.toCharArray();
        lineStart = standing.lineStart();
        table = standing.table();
        this.complete = complete;
        extents = new Extents(text, complete);
    }

    int start() {
        return start;
    }

    int end() {
        return end;
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
            var feed = lineEnd();
            if (feed == Blocks.UNDECIDED) {
                return false;
            }
            table = feed == TOO_FAR ? null : table.after(text.substring(start, feed));
            if (table != null) {
                return nextRow(feed);
            }
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

    /** Returns the end of the line if it is as long as one of a table may be. */
    private int lineEnd() {
        var limit = Math.min(text.length(), start + Columns.LONGEST_LINE);
        var feed = start;
        while (feed < limit && chars[feed] != '\n') {
            feed++;
        }
        return feed < limit || (complete && feed == text.length())
                ? feed
                : limit < text.length() || limit == start + Columns.LONGEST_LINE ? TOO_FAR : Blocks.UNDECIDED;
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
                var feed = lineEnd();
                if (feed != TOO_FAR) {
                    return feed != Blocks.UNDECIDED && columns(feed);
                }
            }
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
        return line(feed) && headed(feed);
    }

    /** Takes a line whole that may have cells. */
    private boolean columns(int feed) {
        signs = signsIn(start, feed);
        if (feed == text.length()) {
            return found(feed, signs == Signs.NONE);
        }
        pem = false;
        follow(start, feed);
        return (signs == Signs.NONE ? found(feed + 1, true) : line(feed)) && headed(feed);
    }

    /** Notes the table whose columns the line names. */
    private boolean headed(int feed) {
        if (end == feed + 1 && feed - start <= Table.LONGEST_HEADING) {
            table = Table.headedBy(text.substring(start, feed).stripTrailing());
        }
        return true;
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
        var title = lineStart ? titleWords(start) : 0;
        var digits = 0;
        var firstGroup = start;
        var options = -1;
        for (var at = start; at < text.length(); ) {
            if (Chars.isSpace(chars[at]) && chars[at] != Chars.ESCAPE) {
                at++;
                last = chars[at - 1] == '\n' ? at : last;
                if (last == at) {
                    if (beginsAnew(at)) {
                        return at;
                    }
                    title = titleWords(at);
                    options = -1;
                }
            } else {
                var word = cutting.words().at(chars, at);
                var wordEnd = Words.end(word);
                firstGroup = digits == 0 ? at : firstGroup;
                digits = Words.digits(word, at) == 0 ? 0 : digits + Words.digits(word, at);
                if (Words.signs(word) != Signs.NONE
                        || digits >= Cutting.FEWEST_DIGITS
                        || (wordEnd == text.length() && !complete)) {
                    alertWord = digits >= Cutting.FEWEST_DIGITS ? firstGroup : at;
                    beforeAlert = Math.min(last, alertWord);
                    return beforeAlert;
                }
                title--;
                options = isOption(at, wordEnd) ? FAR : options - 1;
                if (title < 0 && wordEnd > at + 1 && digits <= wordEnd - at && options < 0) {
                    last = at;
                }
                at = wordEnd;
            }
        }
        alertWord = text.length();
        beforeAlert = complete ? text.length() : last;
        return beforeAlert;
    }

    /** Tells of an option of a command, which may be given a secret some words behind. */
    private boolean isOption(int at, int end) {
        return chars[at] == '-' && end - at > 1 && (Chars.isLetter(chars[at + 1]) || chars[at + 1] == '-');
    }

    /** Returns how many words belong together at the beginning of a line that may be a heading. */
    private int titleWords(int at) {
        return at < text.length() && "#*_>`".indexOf(chars[at]) >= 0 ? LoneValues.MOST_WORDS + 1 : 0;
    }

    /** Tells whether more than words may begin with the line at the position. */
    private boolean beginsAnew(int at) {
        return bodyAt(at) != Blocks.Answer.NO || Columns.begin(text, at, complete) != Blocks.Answer.NO;
    }

    private boolean alert() {
        var calmWords = 0;
        var digits = 0;
        quote = 0;
        pem = false;
        objects = 0;
        keepsLine = false;
        signs = Signs.NONE;
        for (var at = start; at < text.length(); ) {
            var word = cutting.words().at(chars, at);
            var wordEnd = Words.end(word);
            digits = Words.digits(word, at) == 0 && wordEnd > at ? 0 : digits + Words.digits(word, at);
            var isCalm = Words.signs(word) == Signs.NONE && digits < Cutting.FEWEST_DIGITS;
            signs |= Words.signs(word) | (digits < Cutting.FEWEST_DIGITS ? Signs.NONE : Signs.KEY);
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
            if (calmWords >= cutting.calmWords() && at >= alertWord && !isOpen()) {
                return found(wordEnd + 1, false);
            }
            at = wordEnd + 1;
        }
        return complete && found(text.length(), false);
    }

    /** Tells whether something has begun that goes on behind calm words, too. */
    private boolean isOpen() {
        return quote != 0 || pem || keepsLine || objects != 0;
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
