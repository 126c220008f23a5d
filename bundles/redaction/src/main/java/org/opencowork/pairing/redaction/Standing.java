package org.opencowork.pairing.redaction;

import org.jspecify.annotations.Nullable;

/**
 * What the text before a place says about what follows there.
 *
 * @param lineStart whether a line starts there
 * @param table the table, or the like, whose next row may follow
 */
record Standing(boolean lineStart, @Nullable Rows table) {

    /** Where a text starts. */
    static final Standing START = new Standing(true, null);

    /** In the middle of a line. */
    static final Standing WITHIN = new Standing(false, null);
}
