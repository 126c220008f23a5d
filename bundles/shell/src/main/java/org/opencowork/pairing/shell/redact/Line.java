package org.opencowork.pairing.shell.redact;

import org.jspecify.annotations.Nullable;

/** One line of the input. */
final class Line {

    private final long number;
    private final byte @Nullable [] bytes;

    /**
     * Takes what it is made of.
     *
     * @param number counted from 1
     * @param bytes without the line's end; null for a line that is too long to be kept
     */
    Line(long number, byte @Nullable [] bytes) {
        this.number = number;
        this.bytes = bytes;
    }

    long number() {
        return number;
    }

    byte @Nullable [] bytes() {
        return bytes;
    }

    int size() {
        return bytes == null ? 0 : bytes.length;
    }
}
