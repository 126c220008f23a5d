package org.opencowork.pairing.redaction;

/** Finds one kind of thing that must not leave, in time linear in the length of the text. */
interface Detector {

    /** Adds what it finds in the text, which is one segment as {@link Segments} cuts them. */
    void find(String text, Findings found);

    /** Returns the {@link Signs} of which at least one is in every text that it can find something in. */
    default int signs() {
        return Signs.ANY;
    }

    /** Returns the name that its finds are explained by, such as {@code path-scanner}. */
    default String rule() {
        return String.join("-", Identifier.words(getClass().getSimpleName()));
    }
}
