package org.opencowork.pairing.redaction;

/**
 * How a text is cut into segments.
 *
 * @param hidesDiffs whether a diff is one segment, to be taken out as a whole
 * @param wholeLines whether no segment is shorter than a line, as rules of others may look at any word
 * @param calmWords how many calm words end a segment in mid-line
 */
record Cutting(boolean hidesDiffs, boolean wholeLines, int calmWords) {

    /**
     * Begins to cut.
     *
     * @param lineStart whether the text starts at the beginning of a line
     * @param complete whether no more text follows
     */
    Segments cut(String text, boolean lineStart, boolean complete) {
        return new Segments(this, text, lineStart, complete);
    }

    /** Returns how far more text cannot change the redaction of the text. */
    int decided(String text) {
        var segments = cut(text, true, false);
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
        return isDiff(text, lineStart) || text.lastIndexOf(PemBlocks.BEGIN, line) >= 0 ? line : 0;
    }

    /** Tells whether the text begins with a diff that is to be taken out. */
    boolean isDiff(String text, boolean lineStart) {
        return lineStart && hidesDiffs && Blocks.isDiff(text, 0, false) == Blocks.Answer.YES;
    }
}
