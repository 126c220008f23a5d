package org.opencowork.pairing.urlsafety;

import org.opencowork.pairing.api.Sentence;

/**
 * What was found about an address, a name or a URL.
 *
 * @param told says so to the person, naming what it is about
 */
record Finding(NetworkClass networkClass, Sentence told) {

    /** Says it under a code. */
    Finding(NetworkClass networkClass, String code, String sentence, Object... values) {
        this(networkClass, Sentence.of(code, sentence, values));
    }

    /** Finds fault with the letters alone. */
    static Finding invalid(String code, String sentence, Object... values) {
        return new Finding(NetworkClass.INVALID, code, sentence, values);
    }

    String sentence() {
        return told.english();
    }

    boolean isPublic() {
        return networkClass == NetworkClass.PUBLIC;
    }
}
