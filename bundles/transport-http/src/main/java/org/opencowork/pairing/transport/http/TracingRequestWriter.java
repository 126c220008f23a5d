package org.opencowork.pairing.transport.http;

import java.io.IOException;
import java.io.OutputStream;
import org.apache.hc.core5.http.ClassicHttpRequest;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.impl.io.DefaultHttpRequestWriter;
import org.apache.hc.core5.http.io.SessionOutputBuffer;

/** Writes a request's head, and lets the header with the token know in which buffer a copy of it is. */
final class TracingRequestWriter extends DefaultHttpRequestWriter {

    @Override
    public void write(ClassicHttpRequest request, SessionOutputBuffer buffer, OutputStream out)
            throws IOException, HttpException {
        super.write(request, buffer, out);
        BearerHeader.of(request).ifPresent(token -> token.copiedTo(buffer));
    }
}
