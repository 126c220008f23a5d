package org.opencowork.pairing.audit.file;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/** Shows the lines of a stream where they are in its buffer, so that a long log can be gone through quickly. */
final class LineScanner implements AutoCloseable {

    private static final int FIRST_BYTES = 64 * 1024;
    private static final int MOST_BYTES = 2 * ChainedLine.MAX_BYTES;

    private final InputStream in;
    private byte[] buffer = new byte[FIRST_BYTES];
    private long left;
    private int start;
    private int feed;
    private int filled;
    private long number;

    /** Reads at most this many bytes. */
    LineScanner(InputStream in, long bytes) {
        this.in = in;
        this.left = bytes;
    }

    /** Goes on to the next line; false at the end. One that is longer than any of ours comes in pieces. */
    boolean next() throws IOException {
        start = feed;
        number++;
        while (!foundFeed()) {
            makeRoom();
            var most = (int) Math.min(left, buffer.length - filled);
            var read = most == 0 ? -1 : in.read(buffer, filled, most);
            if (read < 0) {
                return feed > start;
            }
            filled += read;
            left -= read;
        }
        return true;
    }

    /** Returns what holds the line; it is overwritten by the next one. */
    byte[] buffer() {
        return buffer;
    }

    /** Returns where the line begins in the buffer. */
    int start() {
        return start;
    }

    /** Returns where the line ends in the buffer, behind its line feed. */
    int end() {
        return feed;
    }

    /** Returns the line with its line feed. */
    byte[] line() {
        return Arrays.copyOfRange(buffer, start, feed);
    }

    /** Returns the number of the line, from 1. */
    long number() {
        return number;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }

    private boolean foundFeed() {
        while (feed < filled) {
            if (buffer[feed++] == '\n') {
                return true;
            }
        }
        return false;
    }

    private void makeRoom() {
        if (filled == buffer.length && start > 0) {
            System.arraycopy(buffer, start, buffer, 0, filled - start);
            filled -= start;
            feed -= start;
            start = 0;
        } else if (filled == buffer.length && filled < MOST_BYTES) {
            buffer = Arrays.copyOf(buffer, 2 * filled);
        }
    }
}
