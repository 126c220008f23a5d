package org.opencowork.pairing.redaction;

import java.util.ArrayList;
import java.util.List;

/** Splits a line into the cells of a table: between bars, tabs, commas, semicolons, or at least two spaces. */
final class Columns {

    /** The most characters of a line that is taken for one of a table. */
    static final int LONGEST_LINE = 4_096;

    /** Says that a line is longer than one of a table may be. */
    static final int TOO_FAR = -2;

    static final char SPACES = ' ';

    private static final String BARS = "|│║┃";
    private static final String RULING = "|│║┃+-=:_ \t─━═┼├┤┬┴┌┐└┘╪╞╡╤╧╔╗╚╝╠╣╦╩╬┏┓┗┛┠┨╭╮╰╯";
    private static final String STOPS = ".!?:";
    private static final int MOST_WORDS = 2;

    /** A half-open range of the line, without the spaces and quotes around what it holds. */
    record Cell(int start, int end) {

        String of(String line) {
            return line.substring(start, end);
        }
    }

    private Columns() {}

    /** Returns the end of the line that starts at the position, if it is as long as one of a table may be. */
    static int lineEnd(String text, int start, boolean complete) {
        var limit = Math.min(text.length(), start + LONGEST_LINE);
        var feed = start;
        while (feed < limit && text.charAt(feed) != '\n') {
            feed++;
        }
        return feed < limit || (complete && feed == text.length())
                ? feed
                : limit < text.length() || limit == start + LONGEST_LINE ? TOO_FAR : Blocks.UNDECIDED;
    }

    /** Tells whether the line that starts at the position may have cells, by how its first begins and ends. */
    static Blocks.Answer begin(String text, int at, boolean complete) {
        var start = afterSpaces(text, at);
        var i = start;
        var first = i < text.length() ? text.charAt(i) : ' ';
        if ((first == '<' && Chars.startsWith(text, i, "<t"))
                || ((first == 'I' || first == 'i') && Chars.startsWith(text, i, SqlRows.INSERT))) {
            return Blocks.Answer.YES;
        }
        for (var words = 0; words < MOST_WORDS; words++) {
            for (; i < text.length() && text.charAt(i) > ' '; i++) {
                if (isBar(text.charAt(i)) || text.charAt(i) == ',' || text.charAt(i) == ';') {
                    return Blocks.Answer.YES;
                }
            }
            if (i + 1 >= text.length()) {
                return complete || isFeed(text, i) ? Blocks.Answer.NO : Blocks.Answer.OPEN;
            }
            var next = text.charAt(i + 1);
            if (text.charAt(i) == '\t' || isBar(next) || (next == ' ' && isSpaced(text, i))) {
                return Blocks.Answer.YES;
            }
            if (text.charAt(i) != ' ') {
                return Blocks.Answer.NO;
            }
            i++;
        }
        var copies = text.charAt(i) == '(' && Chars.startsWith(text, start, SqlRows.COPY);
        return copies ? Blocks.Answer.YES : Blocks.Answer.NO;
    }

    /** Tells of the names of columns with commas right between them, which may be of any number of words. */
    static boolean areNamed(String line) {
        var comma = line.indexOf(',');
        return comma > 0 && comma + 1 < line.length() && line.indexOf(", ") < 0 && isName(line.charAt(comma + 1));
    }

    private static boolean isName(char c) {
        return Chars.isWord(c) || c == '"';
    }

    private static boolean isFeed(String text, int at) {
        return at < text.length() && Chars.isLineEnd(text.charAt(at));
    }

    private static boolean isSpaced(String text, int space) {
        return text.charAt(space) == ' ' && space > 0 && STOPS.indexOf(text.charAt(space - 1)) < 0;
    }

    private static int afterSpaces(String text, int from) {
        var i = from;
        while (i < text.length() && text.charAt(i) == ' ') {
            i++;
        }
        return i;
    }

    private static boolean isBar(char c) {
        return (c == '|' || c > 127) && BARS.indexOf(c) >= 0;
    }

    /** Tells of a line that is drawn between rows. */
    static boolean isRuler(String line) {
        for (var i = 0; i < line.length(); i++) {
            if (RULING.indexOf(line.charAt(i)) < 0) {
                return false;
            }
        }
        return !line.isBlank();
    }

    /** Returns what separates the cells of the line: a bar, a tab, a comma, a semicolon, or {@link #SPACES}. */
    static char separator(String line) {
        if (TagCells.isOfTable(line)) {
            return TagCells.SEPARATOR;
        }
        for (var i = 0; i < line.length(); i++) {
            if (isBar(line.charAt(i))) {
                return line.charAt(i);
            }
        }
        for (var sign : new char[] {'\t', ';', ','}) {
            if (line.indexOf(sign) >= 0) {
                return sign;
            }
        }
        return SPACES;
    }

    /** Returns the cells of the line, those of bars without what is outside of the outer bars. */
    static List<Cell> cells(String line, char separator) {
        if (separator == TagCells.SEPARATOR) {
            return TagCells.of(line);
        }
        var cells = new ArrayList<Cell>();
        var quote = false;
        var start = 0;
        for (var i = 0; i < line.length(); i++) {
            quote ^= line.charAt(i) == '"' && (separator == ',' || separator == ';');
            if (!quote && separates(line, i, separator)) {
                cells.add(cell(line, start, i));
                start = i + 1;
                while (separator == SPACES && start < line.length() && line.charAt(start) == ' ') {
                    start++;
                }
                i = start - 1;
            }
        }
        cells.add(cell(line, start, line.length()));
        return isBar(separator) ? inner(line, cells) : cells;
    }

    private static boolean separates(String line, int at, char separator) {
        var c = line.charAt(at);
        return separator == SPACES ? c == ' ' && line.startsWith("  ", at) : c == separator;
    }

    private static List<Cell> inner(String line, List<Cell> cells) {
        if (line.startsWith("||")) {
            return cells.stream().filter(cell -> cell.start() < cell.end()).toList();
        }
        var last = cells.size() - 1;
        var from = cells.get(0).of(line).isEmpty() ? 1 : 0;
        var to = last > from && cells.get(last).of(line).isEmpty() ? last : last + 1;
        return cells.subList(from, to);
    }

    private static Cell cell(String line, int from, int to) {
        var start = from;
        var end = to;
        while (start < end && (isAround(line.charAt(start)) || line.startsWith("[\"", start))) {
            start++;
        }
        while (end > start && (isAround(line.charAt(end - 1)) || line.startsWith("\"]", end - 2))) {
            end--;
        }
        return new Cell(start, end);
    }

    private static boolean isAround(char c) {
        return Chars.isSpace(c) || Chars.isQuote(c) || c == '*';
    }
}
