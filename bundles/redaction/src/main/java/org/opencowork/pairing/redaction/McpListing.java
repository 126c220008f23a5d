package org.opencowork.pairing.redaction;

import org.jspecify.annotations.Nullable;

/** What {@code opencode mcp list} puts out: below its title the servers, and below each the command that starts it. */
final class McpListing extends McpRows {

    private static final String TITLE = "MCP Servers";
    private static final String FRAME = "┌│└├ \t";

    private McpListing(int from) {
        super(from);
    }

    /** Returns the rows below the line; null if it is not their title. */
    static @Nullable Rows headedBy(String line) {
        return line.endsWith(TITLE) && content(line) == line.length() - TITLE.length() ? new McpListing(NOTHING) : null;
    }

    /** Returns where the line goes on behind its frame, and the colours of that. */
    private static int content(String line) {
        var at = Lines.after(line, 0, FRAME);
        while (at < line.length() && line.charAt(at) == Chars.ESCAPE) {
            at = Lines.after(line, Lines.after(line, at + 1, "[0123456789;m"), FRAME);
        }
        return at;
    }

    @Override
    public @Nullable Rows after(String line) {
        var frame = Lines.indexOf(line, "│", 0, Math.min(line.length(), 8)) >= 0;
        var server = Lines.indexOf(line, "●", 0, Math.min(line.length(), 8)) >= 0;
        if (!frame && !server) {
            return null;
        }
        var content = content(line);
        var command = frame && !line.substring(content).isBlank() && !line.startsWith("http", content);
        return new McpListing(command ? content : NOTHING);
    }
}
