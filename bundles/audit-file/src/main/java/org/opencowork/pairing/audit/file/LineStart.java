package org.opencowork.pairing.audit.file;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What a line says of its place in the chain.
 *
 * @param prev the hash of the line before, in hex
 */
record LineStart(long seq, String prev) {

    private static final Pattern FORM = Pattern.compile("\\{\"seq\":([1-9]\\d{0,17}),\"prev\":\"([0-9a-f]{64})\",\"");
    private static final int MOST = 128;

    /** Reads it off the first bytes of a line; empty if they are of another form. */
    static Optional<LineStart> of(byte[] buffer, int start, int end) {
        var length = Math.min(MOST, end - start);
        var form = FORM.matcher(new String(buffer, start, length, StandardCharsets.ISO_8859_1));
        return form.lookingAt()
                ? Optional.of(new LineStart(Long.parseLong(form.group(1)), form.group(2)))
                : Optional.empty();
    }

    static Optional<LineStart> of(byte[] line) {
        return of(line, 0, line.length);
    }
}
