package org.opencowork.pairing.redaction;

/** Lines below one that tells of local MCP servers, of which what starts a server goes. */
abstract class McpRows implements Rows {

    /** No place in a line. */
    static final int NOTHING = -1;

    /** Where the detail begins in the line that these rows are behind; or that there is none. */
    private final int from;

    McpRows(int from) {
        this.from = from;
    }

    @Override
    public final boolean tell() {
        return from != NOTHING;
    }

    @Override
    public final void find(String row, Findings found) {
        McpValue.add(row, from, found);
    }
}
