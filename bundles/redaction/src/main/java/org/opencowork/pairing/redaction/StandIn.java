package org.opencowork.pairing.redaction;

/** The words that stand in for what was removed, the gravest first. */
enum StandIn {
    SECRET("[secret-redacted]"),
    MCP_DETAIL("[local-mcp-detail-redacted]"),
    ARTIFACT_BODY("[artifact-body-redacted]"),
    LOCAL_FILE_URL("[local-file-url]"),
    LOCAL_PATH("[local-path]"),
    WORKSPACE("[workspace]"),
    DEPTH("[redacted-depth]"),
    TRUNCATED("…[truncated]");

    private static final StandIn[] ALL = values();

    private final String word;

    StandIn(String word) {
        this.word = word;
    }

    String word() {
        return word;
    }

    /** Returns the end of the stand-in at the position; the position if there is none. */
    static int endAt(String text, int at) {
        if (at < text.length() && (text.charAt(at) == '[' || text.charAt(at) == '…')) {
            for (var standIn : ALL) {
                if (text.startsWith(standIn.word, at)) {
                    return at + standIn.word.length();
                }
            }
        }
        return at;
    }

    /** Tells whether a stand-in begins at the position; what it stands for is gone already. */
    static boolean startsAt(String text, int at) {
        for (var standIn : ALL) {
            if (text.startsWith(standIn.word, at)) {
                return true;
            }
        }
        return false;
    }

    /** Tells whether a stand-in is somewhere in the text. */
    static boolean isIn(String text) {
        for (var standIn : ALL) {
            if (text.contains(standIn.word)) {
                return true;
            }
        }
        return false;
    }

    /** Tells whether the text is nothing but a stand-in. */
    static boolean is(String text) {
        for (var standIn : ALL) {
            if (text.equals(standIn.word)) {
                return true;
            }
        }
        return false;
    }
}
