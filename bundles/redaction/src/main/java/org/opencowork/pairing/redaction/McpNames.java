package org.opencowork.pairing.redaction;

import java.util.Locale;
import java.util.Set;

/** What files of settings call local MCP servers, and what starts one. */
final class McpNames {

    private static final Set<String> HEADINGS = Set.of("mcp", "mcpserver", "mcpservers");
    private static final String EXTENSIONS = "extensions";
    /** What goose calls the environment; elsewhere it may be a list of any environments. */
    private static final String ENVIRONMENT = "envs";

    private static final Set<String> KINDS = Set.of("type", "transport");

    private McpNames() {}

    /** Tells whether servers stand below the name, which begins in the column. */
    static boolean isHeading(String name, int column) {
        return HEADINGS.contains(String.join("", Identifier.words(name))) || (column == 0 && name.equals(EXTENSIONS));
    }

    /** Tells of a name and a value by which a server is a local one. */
    static boolean isStdio(String name, String value) {
        return KINDS.contains(name.toLowerCase(Locale.ROOT)) && unquoted(value).equals("stdio");
    }

    /** Tells of what starts a server, and of a part of it: {@code env.LANG}. */
    static boolean isDetail(String name) {
        var dot = name.indexOf('.');
        var first = dot < 0 ? name : name.substring(0, dot);
        return first.equals(ENVIRONMENT) || FieldKind.of(first) == FieldKind.MCP_DETAIL;
    }

    static String unquoted(String value) {
        var last = value.length() - 1;
        var quoted = last > 0 && Chars.isQuote(value.charAt(0)) && value.charAt(last) == value.charAt(0);
        return quoted ? value.substring(1, last) : value;
    }
}
