package org.opencowork.pairing.audit.file;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/** Gives the lines of a stream as bytes, none longer than the log could hold. */
final class LineReader implements AutoCloseable {

    private final InputStream in;
    private long left;
    private int number;

    /** Reads at most this many bytes. */
    LineReader(InputStream in, long bytes) {
        this.in = new BufferedInputStream(in, 64 * 1024);
        this.left = bytes;
    }

    /** Returns the next line with its line feed, or empty at the end; too long a one comes in pieces. */
    Optional<byte[]> next() throws IOException {
        var line = new ByteArrayOutputStream(512);
        number++;
        while (left > 0 && line.size() <= ChainedLine.MAX_BYTES) {
            var next = in.read();
            if (next < 0) {
                break;
            }
            left--;
            line.write(next);
            if (next == '\n') {
                break;
            }
        }
        return line.size() == 0 ? Optional.empty() : Optional.of(line.toByteArray());
    }

    /** Returns the number of the line last given, from 1. */
    int number() {
        return number;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
