package org.opencowork.pairing.audit.file;

import java.nio.charset.StandardCharsets;

/** Tells text that needs no care, as almost all of the audit is, without the price of finding out what it needs. */
final class Plain {

    private Plain() {}

    /** Tells whether the text is all printable ASCII; its octets are looked at, as all others are negative there. */
    static boolean is(String text) {
        for (var octet : text.getBytes(StandardCharsets.UTF_8)) {
            if (octet < ' ' || octet > '~') {
                return false;
            }
        }
        return true;
    }
}
