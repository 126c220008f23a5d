package org.opencowork.pairing.redaction;

import org.jspecify.annotations.Nullable;

/** Lines of YAML below a name such as {@code mcpServers:}, or beside {@code type: stdio}, of which what starts a server goes. */
final class McpYaml extends McpRows {

    /** The column of the name that the lines stand below, further in. */
    private final int column;
    /** The column of the detail that goes on below; or that there is none. */
    private final int open;

    private McpYaml(int column, int open, int from) {
        super(from);
        this.column = column;
        this.open = open;
    }

    /** Returns the rows that the line is the heading of, or the first of which it is; null if it is neither. */
    static @Nullable Rows headedBy(String line) {
        var start = afterMark(line);
        var colon = colon(line, start);
        if (colon < 0) {
            return null;
        }
        var name = McpNames.unquoted(line.substring(start, colon));
        var value = line.substring(colon + 1).strip();
        if (value.isEmpty() && McpNames.isHeading(name, start)) {
            return new McpYaml(start, NOTHING, NOTHING);
        }
        return McpNames.isStdio(name, value) ? new McpYaml(start - 1, NOTHING, NOTHING) : null;
    }

    /** Returns where the line begins behind its indent and the mark of an item. */
    private static int afterMark(String line) {
        var start = Lines.indent(line, 0);
        return line.startsWith("- ", start) ? Lines.after(line, start + 1, " ") : start;
    }

    /** Returns the colon behind the name at the position; -1 if there is none. */
    private static int colon(String line, int start) {
        var end = start;
        while (end < line.length() && (Lines.isName(line.charAt(end)) || "\"'".indexOf(line.charAt(end)) >= 0)) {
            end++;
        }
        var colon = end > start && end < line.length() && line.charAt(end) == ':';
        return colon && (end + 1 == line.length() || Chars.isSpace(line.charAt(end + 1))) ? end : -1;
    }

    @Override
    public @Nullable Rows after(String line) {
        var indent = Lines.indent(line, 0);
        var start = afterMark(line);
        if (line.isBlank()) {
            return column < 0 ? null : new McpYaml(column, open, NOTHING);
        }
        if (open != NOTHING && isBelow(line, indent, open)) {
            return new McpYaml(column, open, start == indent && isClosing(line, indent) ? NOTHING : start);
        }
        if (!isBelow(line, indent, column)) {
            return null;
        }
        var colon = colon(line, start);
        if (colon < 0) {
            var goesOn = column >= 0 || line.charAt(indent) == '#' || start > indent;
            return goesOn ? new McpYaml(column, NOTHING, NOTHING) : null;
        }
        var value = line.substring(colon + 1).strip();
        return McpNames.isDetail(McpNames.unquoted(line.substring(start, colon)))
                ? new McpYaml(column, McpValue.isOpen(value) ? start : NOTHING, Lines.after(line, colon + 1, " \t"))
                : new McpYaml(column, NOTHING, NOTHING);
    }

    /** Tells of a line that is further in than the column, or an item of the list that begins there. */
    private static boolean isBelow(String line, int indent, int column) {
        return indent > column || (indent == column && line.startsWith("- ", indent));
    }

    private static boolean isClosing(String line, int at) {
        return "]}".indexOf(line.charAt(at)) >= 0;
    }
}
