package org.opencowork.pairing.transport.http;

import java.util.Arrays;
import org.apache.hc.core5.http.FormattedHeader;
import org.apache.hc.core5.http.HttpHeaders;
import org.apache.hc.core5.util.CharArrayBuffer;
import org.opencowork.pairing.api.secrets.Secret;

/**
 * The header that carries the token, as characters that are wiped after the call.
 *
 * <p>HttpClient writes a formatted header from its buffer, so no {@code String} of the token comes to be. What stays
 * behind is one copy in the output buffer of the connection, and of the TLS engine, until other bytes overwrite it.
 */
@SuppressWarnings("serial")
final class BearerHeader implements FormattedHeader, AutoCloseable {

    private static final String PREFIX = HttpHeaders.AUTHORIZATION + ": Bearer ";

    private final CharArrayBuffer line;

    /** Copies the token. */
    BearerHeader(Secret token) {
        this.line = token.reveal(BearerHeader::lineOf);
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
