package org.opencowork.pairing.redaction;

/** Tells of a text that is written as mails are, with the signs that hardly anything else writes so. */
final class QuotedPrintable {

    private QuotedPrintable() {}

    /** Tells of the sign of equality, which is always written so, and of a colon before a space. */
    static boolean isIn(String text) {
        return text.contains("=3D") || text.contains("=3A ");
    }
}
