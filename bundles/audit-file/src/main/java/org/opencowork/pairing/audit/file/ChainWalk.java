package org.opencowork.pairing.audit.file;

import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * Goes along the chain line by line, by its bytes alone: a line that begins with the number and the hash that must come
 * next needs no reading, as the one after it tells whether the rest is as it was written.
 *
 * <p>Not thread-safe.
 */
final class ChainWalk {

    private final MessageDigest sha256 = ChainedLine.sha256();
    private Head last;
    private byte[] expected;

    /** Begins behind this line. */
    ChainWalk(Head last) {
        this.last = last;
        expected = ChainedLine.startAfter(last);
    }

    /** Returns the newest line that was taken. */
    Head last() {
        return last;
    }

    /** Takes the line if it is the one that must come next. */
    boolean take(byte[] buffer, int start, int end) {
        if (end - start < expected.length
                || !Arrays.equals(buffer, start, start + expected.length, expected, 0, expected.length)) {
            return false;
        }
        sha256.update(buffer, start, end - start);
        last = new Head(last.seq() + 1, HexFormat.of().formatHex(sha256.digest()));
        expected = ChainedLine.startAfter(last);
        return true;
    }
}
