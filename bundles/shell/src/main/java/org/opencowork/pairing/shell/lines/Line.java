package org.opencowork.pairing.shell.lines;

import org.jspecify.annotations.Nullable;

/** One line of the input. */
public final class Line {

    private final long number;
    private final byte @Nullable [] bytes;

    /**
     * Takes what it is made of.
     *
     * @param number counted from 1
     * @param bytes without the line's end; null for a line that is too long to be kept
     */
    public Line(long number, byte @Nullable [] bytes) {
        this.number = number;
        this.bytes = bytes;
    }

    /** Returns its number, counted from 1. */
    public long number() {
        return number;
    }

    /** Returns what it holds without its end; null if that is too long to be kept. */
    public byte @Nullable [] bytes() {
        return bytes;
    }

    /** Returns how many bytes are kept of it. */
    public int size() {
        return bytes == null ? 0 : bytes.length;
    }
}
