package org.opencowork.pairing.redaction;

import org.jspecify.annotations.Nullable;

/** What {@code claude mcp list} puts out: in each line a server, the command that starts it, and how it is. */
final class McpHealth implements Rows {

    static final String TITLE = "Checking MCP server health";
    private static final String SIGN = ": ";
    private static final String STATE = " - ";

    /** Where the command begins and ends in the line; nowhere if it has none. */
    private final int from;

    private final int to;

    private McpHealth(int from, int to) {
        this.from = from;
        this.to = to;
    }

    /** Returns the rows below the line; null if it is not their title. */
    static @Nullable Rows headedBy(String line) {
        return line.startsWith(TITLE) ? new McpHealth(0, 0) : null;
    }

    @Override
    public @Nullable Rows after(String line) {
        if (line.isBlank()) {
            return new McpHealth(0, 0);
        }
        var sign = line.indexOf(SIGN);
        var state = line.lastIndexOf(STATE);
        var start = sign + SIGN.length();
        if (sign <= 0 || state <= start) {
            return null;
        }
        return line.startsWith("http", start) || StandIn.startsAt(line, start)
                ? new McpHealth(0, 0)
                : new McpHealth(start, state);
    }

    @Override
    public boolean tell() {
        return to > from;
    }

    @Override
    public void find(String row, Findings found) {
        found.add(from, to, StandIn.MCP_DETAIL);
    }
}
