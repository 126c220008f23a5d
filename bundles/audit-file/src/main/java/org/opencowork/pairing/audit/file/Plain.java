package org.opencowork.pairing.audit.file;

/** Tells text that needs no care, as almost all of the audit is, without the price of finding out what it needs. */
final class Plain {

    private Plain() {}

    /** Tells whether the text is all printable ASCII. */
    static boolean is(String text) {
        for (var i = 0; i < text.length(); i++) {
            if (text.charAt(i) < ' ' || text.charAt(i) > '~') {
                return false;
            }
        }
        return true;
    }
}
