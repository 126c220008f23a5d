package org.opencowork.pairing.urlsafety;

/**
 * What was found about an address, a name or a URL.
 *
 * @param sentence says so to the person, naming what it is about
 */
record Finding(NetworkClass networkClass, String sentence) {

    /** Finds fault with the letters alone. */
    static Finding invalid(String sentence) {
        return new Finding(NetworkClass.INVALID, sentence);
    }

    boolean isPublic() {
        return networkClass == NetworkClass.PUBLIC;
    }
}
