package org.opencowork.pairing.redaction;

import org.jspecify.annotations.Nullable;

/**
 * A piece of a text that is redacted by itself.
 *
 * @param body whether it is the body of a file as a whole
 * @param signs the {@link Signs} in it
 * @param table the table, or the like, that it is a row of
 */
record Segment(
        String text, boolean body, int signs, @Nullable Rows table) {

    /** Tells whether its text alone decides what is found in it. */
    boolean isAlone() {
        return !body && table == null;
    }

    /** Tells whether something may stand in it in an encoded form. */
    boolean mayHide() {
        return mayHoldRuns() || mayHoldEscapes();
    }

    /** Tells whether there may be runs of base64 or hexadecimal digits in it. */
    boolean mayHoldRuns() {
        return (signs & Signs.KEY) != 0;
    }

    /** Tells whether there may be escapes in it that stand for other characters. */
    boolean mayHoldEscapes() {
        return (signs & Signs.ESCAPE) != 0 || ((signs & Signs.EQUALS) != 0 && QuotedPrintable.isIn(text));
    }

    /** Tells whether there is nothing in it to look at. */
    boolean isCalm() {
        return !body && (signs & Signs.ANY) == Signs.NONE && table == null;
    }
}
