package org.opencowork.pairing.shell;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.opencowork.pairing.api.desktop.PairingException;

/** Reads the one line of a request, and never more than its limit. */
final class RequestLine {

    static final int MOST_BYTES = 1 << 20;

    private static final int CHUNK_BYTES = 8_192;

    private RequestLine() {}

    static String read(InputStream in) throws IOException, PairingException {
        var line = new ByteArrayOutputStream();
        var chunk = new byte[CHUNK_BYTES];
        for (var length = in.read(chunk); length >= 0; length = in.read(chunk)) {
            var end = newline(chunk, length);
            line.write(chunk, 0, end);
            if (line.size() > MOST_BYTES) {
                throw Arguments.invalid("The request is larger than " + MOST_BYTES + " bytes.");
            }
            if (end < length) {
                break;
            }
        }
        return line.toString(StandardCharsets.UTF_8);
    }

    private static int newline(byte[] chunk, int length) {
        for (var at = 0; at < length; at++) {
            if (chunk[at] == '\n') {
                return at;
            }
        }
        return length;
    }
}
