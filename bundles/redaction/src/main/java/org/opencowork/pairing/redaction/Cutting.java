package org.opencowork.pairing.redaction;

import org.jspecify.annotations.Nullable;

/**
 * How a text is cut into segments.
 *
 * @param hidesBodies whether the body of a file is one segment, to be taken out as a whole
 * @param hidesMcp whether what starts a local MCP server is to be taken out
 * @param wholeLines whether no segment is shorter than a line, as rules of others may look at any word
 * @param calmWords how many calm words end a segment in mid-line
 * @param words tells calm words from others
 */
record Cutting(boolean hidesBodies, boolean hidesMcp, boolean wholeLines, int calmWords, Words words) {

    /** The fewest hexadecimal digits in groups that may hide something. */
    static final int FEWEST_DIGITS = 16;

    /**
     * Begins to cut.
     *
     * @param standing what the text before says
     * @param complete whether no more text follows
     */
    Segments cut(String text, Standing standing, boolean complete) {
        return new Segments(this, text, standing, complete);
    }

    /** Tells whether a body begins at the position, which starts a line. */
    Blocks.Answer bodyAt(String text, int at, boolean complete) {
        return hidesBodies ? Blocks.begins(text, at, complete) : Blocks.Answer.NO;
    }

    /** Returns what the line says about those below it; null if nothing. */
    @Nullable
    Rows headedBy(String line) {
        var servers = hidesMcp ? McpListing.headedBy(line) : null;
        if (servers == null && hidesMcp) {
            servers = McpHealth.headedBy(line);
        }
        if (servers == null && hidesMcp) {
            servers = line.startsWith("[") ? McpToml.headedBy(line) : McpYaml.headedBy(line);
        }
        var rows = servers == null ? SqlRows.headedBy(line) : servers;
        return rows == null ? Table.headedBy(line) : rows;
    }

    /** Tells by its end whether a line without cells may say something about those below it. */
    boolean mayHead(String text, int start, int feed) {
        var end = Lines.before(text, start, feed, " \t\r\"'");
        return hidesMcp
                && end > start
                && (":]".indexOf(text.charAt(end - 1)) >= 0
                        || text.startsWith("stdio", end - 5)
                        || text.startsWith(McpHealth.TITLE, start));
    }

    /** Tells whether there is nothing in a whole text of one line to look at. */
    boolean isCalm(String text) {
        if (hidesBodies && Blocks.begins(text, 0, true) != Blocks.Answer.NO) {
            return false;
        }
        var chars = text.toCharArray();
        var digits = 0;
        for (var at = 0; at < chars.length; ) {
            var word = words.at(chars, at);
            digits = Words.digits(word, at) == 0 ? 0 : digits + Words.digits(word, at);
            at = Words.end(word) + 1;
            if (Words.signs(word) != Signs.NONE
                    || digits >= FEWEST_DIGITS
                    || (at <= chars.length && chars[at - 1] == '\n')) {
                return false;
            }
        }
        return true;
    }

    /** Returns how far more text cannot change the redaction of the text. */
    int decided(String text) {
        var segments = cut(text, Standing.START, false);
        while (segments.next()) {
            // Each segment is decided; the start of the one that is not is what counts.
        }
        return segments.start();
    }

    /**
     * Returns the end of the first line of the block that the text begins with and is not at the end of, which alone
     * decides that it is one; 0 if it does not begin with a block.
     */
    int blockStart(String text, boolean lineStart) {
        var line = text.indexOf('\n') + 1;
        var below = !HereDocuments.mark(text, 0, Math.max(0, line - 1)).isEmpty()
                || BodyLines.isBase64(text.substring(0, line));
        return isBody(text, lineStart) || text.lastIndexOf(PemBlocks.BEGIN, line) >= 0 || below ? line : 0;
    }

    /** Tells whether the text begins with a body that is to be taken out. */
    boolean isBody(String text, boolean lineStart) {
        return lineStart && hidesBodies && Blocks.begins(text, 0, false) == Blocks.Answer.YES;
    }
}
