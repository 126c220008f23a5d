package org.opencowork.pairing.redaction;

/** A word of a command line, and where it starts. */
record Word(String text, int start) {

    int end() {
        return start + text.length();
    }
}
