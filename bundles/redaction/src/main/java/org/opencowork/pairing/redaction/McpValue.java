package org.opencowork.pairing.redaction;

import java.util.Set;

/** Finds how far a detail of a local MCP server goes in its line. */
final class McpValue {

    private static final Set<String> NOTHING = Set.of("[]", "{}", "null", "~", "|", ">", "|-", ">-", "[", "{");

    private McpValue() {}

    /** Adds what stands there to the end of the line, without quotes around, or a bracket that is still open. */
    static void add(String line, int from, Findings found) {
        var end = Lines.before(line, from, line.length(), " \t\r\n,");
        var value = line.substring(from, end);
        if (value.isEmpty() || NOTHING.contains(value) || StandIn.startsAt(line, from)) {
            return;
        }
        var start = from;
        if (isOpen(value) && "[{".indexOf(value.charAt(0)) >= 0) {
            start = Lines.after(line, from + 1, " \t");
        } else if (McpNames.unquoted(value).length() < value.length()) {
            start++;
            end--;
        }
        if (start < end && !StandIn.startsAt(line, start)) {
            found.add(start, end, StandIn.MCP_DETAIL);
        }
    }

    /** Tells whether a value goes on below: there is nothing of it, or a bracket is open, or lines of text are announced. */
    static boolean isOpen(String value) {
        return value.isEmpty() || "|>".indexOf(value.charAt(0)) >= 0 || end(value, 0) > value.length();
    }

    /** Returns the end of what stands in brackets or quotes at the position; beyond the text if it is still open there. */
    static int end(String text, int at) {
        var depth = 0;
        var quote = (char) 0;
        for (var i = at; i < text.length() && text.charAt(i) != '\n'; i++) {
            var c = text.charAt(i);
            if (quote != 0 && c == '\\') {
                i++;
            } else if (quote != 0) {
                quote = c == quote ? 0 : quote;
            } else if (c == '"' || c == '\'') {
                quote = c;
            } else if (c == '[' || c == '{') {
                depth++;
            } else if (c == ']' || c == '}') {
                depth--;
            }
            if (depth <= 0 && quote == 0 && "\"']}".indexOf(c) >= 0) {
                return i + 1;
            }
        }
        return depth > 0 ? text.length() + 1 : text.length();
    }
}
