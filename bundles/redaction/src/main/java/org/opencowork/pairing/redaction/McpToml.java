package org.opencowork.pairing.redaction;

import org.jspecify.annotations.Nullable;

/** Lines of TOML below a heading such as {@code [mcp_servers.files]}, of which what starts the server goes. */
final class McpToml extends McpRows {

    /** Whether the heading is that of a detail, so that all values below are part of it. */
    private final boolean all;
    /** Whether a list is open that is a detail. */
    private final boolean open;

    private McpToml(boolean all, boolean open, int from) {
        super(from);
        this.all = all;
        this.open = open;
    }

    /** Returns the rows that the line is the heading of; null if it is none. */
    static @Nullable Rows headedBy(String line) {
        var names = names(line);
        if (names.isEmpty()) {
            return null;
        }
        var last = "";
        var servers = false;
        for (var name : names.split("\\.", -1)) {
            last = McpNames.unquoted(name.strip());
            servers |= McpNames.isHeading(last, 1);
        }
        return servers ? new McpToml(McpNames.isDetail(last), false, NOTHING) : null;
    }

    /** Returns what stands in the brackets that the line consists of; empty if it does not. */
    private static String names(String line) {
        var start = Lines.after(line, 0, "[");
        var end = Lines.before(line, start, line.length(), "]");
        return start > 0 && start < 3 && line.length() - end == start ? line.substring(start, end) : "";
    }

    @Override
    public @Nullable Rows after(String line) {
        var start = Lines.after(line, 0, " \t");
        var content = line.substring(start).stripTrailing();
        if (open) {
            var closes = content.startsWith("]") || content.startsWith("}");
            return new McpToml(all, !closes, closes || content.isEmpty() ? NOTHING : start);
        }
        if (content.isEmpty() || content.startsWith("#")) {
            return new McpToml(all, false, NOTHING);
        }
        var sign = content.indexOf('=');
        if (content.startsWith("[") || sign < 0) {
            return headedBy(line.stripTrailing());
        }
        var value = content.substring(sign + 1).strip();
        var detail = all
                || McpNames.isDetail(
                        McpNames.unquoted(content.substring(0, sign).strip()));
        return detail
                ? new McpToml(all, McpValue.isOpen(value), Lines.after(line, start + sign + 1, " \t"))
                : new McpToml(all, false, NOTHING);
    }
}
