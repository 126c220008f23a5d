package org.opencowork.pairing.transport.http;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.Optional;
import org.apache.hc.core5.http.FormattedHeader;
import org.apache.hc.core5.http.HttpHeaders;
import org.apache.hc.core5.http.HttpRequest;
import org.apache.hc.core5.http.io.SessionOutputBuffer;
import org.apache.hc.core5.util.CharArrayBuffer;
import org.jspecify.annotations.Nullable;
import org.opencowork.pairing.api.secrets.Secret;

/**
 * The header that carries the token, as characters that are wiped after the call.
 *
 * <p>HttpClient writes a formatted header from its buffer, so no {@code String} of the token comes to be. The copy in
 * the output buffer of the connection, which may live on long after the call, is wiped once the answer is there.
 */
@SuppressWarnings("serial")
final class BearerHeader implements FormattedHeader, AutoCloseable {

    private static final String PREFIX = HttpHeaders.AUTHORIZATION + ": Bearer ";

    private final CharArrayBuffer line;
    private @Nullable SessionOutputBuffer copy;

    /** Copies the token. */
    BearerHeader(Secret token) {
        this.line = token.reveal(BearerHeader::lineOf);
    }

    /** Returns the header of a request; empty for a request without a token. */
    static Optional<BearerHeader> of(HttpRequest request) {
        return request.getFirstHeader(HttpHeaders.AUTHORIZATION) instanceof BearerHeader bearer
                ? Optional.of(bearer)
                : Optional.empty();
    }

    /** There is a copy in this buffer. */
    void copiedTo(SessionOutputBuffer buffer) {
        copy = buffer;
    }

    /** Overwrites the copy. The request must have left, and the connection still be in the hands of the caller. */
    void wipeCopy() throws IOException {
        if (copy != null) {
            copy.write(new byte[copy.capacity()], OutputStream.nullOutputStream());
            copy.flush(OutputStream.nullOutputStream());
            copy = null;
        }
    }

    private static CharArrayBuffer lineOf(char[] token) {
        var line = new CharArrayBuffer(PREFIX.length() + token.length);
        line.append(PREFIX);
        line.append(token, 0, token.length);
        return line;
    }

    @Override
    public CharArrayBuffer getBuffer() {
        return line;
    }

    @Override
    public int getValuePos() {
        return HttpHeaders.AUTHORIZATION.length() + 1;
    }

    @Override
    public String getName() {
        return HttpHeaders.AUTHORIZATION;
    }

    /** Not the token: who asks for the value is a log or an interceptor, not the one who writes the header. */
    @Override
    public String getValue() {
        return "Bearer [hidden]";
    }

    @Override
    public boolean isSensitive() {
        return true;
    }

    @Override
    public void close() {
        Arrays.fill(line.array(), '\0');
    }

    @Override
    public String toString() {
        return PREFIX + "[hidden]";
    }
}
