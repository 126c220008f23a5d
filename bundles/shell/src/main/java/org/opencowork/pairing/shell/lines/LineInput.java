package org.opencowork.pairing.shell.lines;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/** Cuts the input into lines, and keeps none that is longer than the limit. Not thread-safe but for {@link #isIdle()}. */
public final class LineInput {

    /** The most bytes of a line that is kept. */
    public static final int MOST_BYTES = 8 << 20;

    private static final int CHUNK_BYTES = 1 << 16;

    private final InputStream in;
    private final byte[] chunk = new byte[CHUNK_BYTES];
    private int at;
    private int end;
    private long lines;

    /** Reads from this input, which is left open. */
    public LineInput(InputStream in) {
        this.in = in;
    }

    /** Returns the next line, waiting for it; empty at the end. What is after the last line's end is a line, too. */
    public Optional<Line> next() throws IOException {
        if (!filled()) {
            return Optional.empty();
        }
        var line = new ByteArrayOutputStream();
        var fits = true;
        while (filled()) {
            var feed = feed();
            fits &= line.size() + feed - at <= MOST_BYTES;
            if (fits) {
                line.write(chunk, at, feed - at);
            }
            at = Math.min(feed + 1, end);
            if (feed < end) {
                break;
            }
        }
        return Optional.of(new Line(++lines, fits ? line.toByteArray() : null));
    }

    /** Tells whether nothing can be read at the moment without waiting. */
    public boolean isIdle() throws IOException {
        return in.available() == 0;
    }

    private boolean filled() throws IOException {
        if (at == end) {
            at = 0;
            end = Math.max(0, in.read(chunk));
        }
        return at < end;
    }

    private int feed() {
        for (var i = at; i < end; i++) {
            if (chunk[i] == '\n') {
                return i;
            }
        }
        return end;
    }
}
