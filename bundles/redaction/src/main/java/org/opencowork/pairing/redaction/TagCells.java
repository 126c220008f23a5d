package org.opencowork.pairing.redaction;

import java.util.ArrayList;
import java.util.List;

/** Reads the cells of a row of HTML that stands on one line: {@code <tr><td>x</td><td>y</td></tr>}. */
final class TagCells {

    /** Separates the cells, as the other signs that {@link Columns} knows do. */
    static final char SEPARATOR = '<';

    private static final String HEADING = "<th";
    private static final String CELL = "<td";
    private static final int LONGEST_TAG = 256;

    private TagCells() {}

    /** Tells of a line that begins with a tag as tables have it. */
    static boolean isOfTable(String line) {
        return Chars.startsWith(line.stripLeading(), 0, "<t")
                && (Lines.indexOf(line, HEADING, 0, line.length()) >= 0
                        || Lines.indexOf(line, CELL, 0, line.length()) >= 0);
    }

    /** Tells of a line between rows: of tags, none of which ends the table. */
    static boolean isBetween(String line) {
        return line.stripLeading().startsWith("<") && of(line).isEmpty() && !line.contains("</table");
    }

    /** Returns the cells, without the spaces and tags around what they hold: those of the heading, if there are any. */
    static List<Columns.Cell> of(String line) {
        var headings = of(line, HEADING);
        return headings.isEmpty() ? of(line, CELL) : headings;
    }

    private static List<Columns.Cell> of(String line, String tag) {
        var cells = new ArrayList<Columns.Cell>();
        for (var at = line.indexOf(tag); at >= 0; at = line.indexOf(tag, at + 1)) {
            var close = close(line, at + tag.length());
            if (close > 0) {
                var next = line.indexOf("</t", close);
                var end = next < 0 ? line.length() : next;
                cells.add(cell(line, close + 1, end));
                at = end - 1;
            }
        }
        return cells;
    }

    /** Returns where the tag ends whose name ends at the position; 0 if it does not. */
    private static int close(String line, int nameEnd) {
        var limit = Math.min(line.length(), nameEnd + LONGEST_TAG);
        for (var i = nameEnd; i < limit && (i > nameEnd || " >".indexOf(line.charAt(i)) >= 0); i++) {
            if (line.charAt(i) == '>') {
                return i;
            }
        }
        return 0;
    }

    private static Columns.Cell cell(String line, int from, int to) {
        var start = from;
        var end = to;
        for (var outer = -1; outer < start - from + to - end; ) {
            outer = start - from + to - end;
            start = Math.min(end, Lines.after(line, start, " \t"));
            end = Lines.before(line, start, end, " \t");
            var open = start < end && line.charAt(start) == '<' ? line.indexOf('>', start) + 1 : 0;
            var close = end > start && line.charAt(end - 1) == '>' ? line.lastIndexOf('<', end - 1) : 0;
            if (open > 0 && open <= close) {
                start = open;
                end = close;
            }
        }
        return new Columns.Cell(start, end);
    }
}
