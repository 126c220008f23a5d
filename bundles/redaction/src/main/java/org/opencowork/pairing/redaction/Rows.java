package org.opencowork.pairing.redaction;

import org.jspecify.annotations.Nullable;

/** Lines of which one above has told what is in them; asked one by one. */
interface Rows {

    /** Returns the rows as they are behind the line, which is one of them; null if it is none, so that they have ended. */
    @Nullable
    Rows after(String line);

    /** Tells whether something may go of the line that they are behind, which then is a segment of its own. */
    default boolean tell() {
        return true;
    }

    /** Adds what goes of the line that they are behind. */
    void find(String row, Findings found);
}
