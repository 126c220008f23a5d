package org.opencowork.pairing.transport.http;

import java.io.IOException;
import java.net.InetSocketAddress;
import org.apache.hc.core5.http.ClassicHttpRequest;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.Method;
import org.apache.hc.core5.http.impl.io.HttpRequestExecutor;
import org.apache.hc.core5.http.io.HttpClientConnection;
import org.apache.hc.core5.http.io.HttpResponseInformationCallback;
import org.apache.hc.core5.http.protocol.HttpContext;
import org.apache.hc.core5.io.CloseMode;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Looks at the connection's peer at the last moment, when it is known and no byte of the request has left. */
final class VettedRequestExecutor extends HttpRequestExecutor {

    /** A pooled connection leads to an address that is no longer vetted; it has been closed. */
    static final class StalePeerException extends IOException {
        private static final long serialVersionUID = 1L;

        StalePeerException() {
            super("the pooled connection leads to an address that is no longer vetted");
        }
    }

    /** What of a call's context says whose answer came last. */
    private static final String LAST_METHOD = "pairing.method";

    /** HttpClient writes every byte that it sends to this log. */
    private static final Logger WIRE = LoggerFactory.getLogger("org.apache.hc.client5.http.wire");

    private final VettedAddresses addresses;

    VettedRequestExecutor(VettedAddresses addresses) {
        this.addresses = addresses;
    }

    @Override
    public ClassicHttpResponse execute(
            ClassicHttpRequest request,
            HttpClientConnection connection,
            HttpResponseInformationCallback onInformation,
            HttpContext context)
            throws IOException, HttpException {
        if (!isVetted(connection)) {
            connection.close(CloseMode.IMMEDIATE);
            throw new StalePeerException();
        }
        if (WIRE.isDebugEnabled()) {
            throw new IOException("the log org.apache.hc.client5.http.wire would show the token: switch it off");
        }
        context.setAttribute(LAST_METHOD, request.getMethod());
        try {
            return super.execute(request, connection, onInformation, context);
        } finally {
            wipeCopy(request);
        }
    }

    private static void wipeCopy(ClassicHttpRequest request) throws IOException {
        var token = BearerHeader.of(request);
        if (token.isPresent()) {
            token.get().wipeCopy();
        }
    }

    /** Tells whether the answer to a call is a proxy's, that did not let the request through. */
    static boolean endedAtProxy(HttpContext context) {
        return Method.CONNECT.isSame(String.valueOf(context.getAttribute(LAST_METHOD)));
    }

    private boolean isVetted(HttpClientConnection connection) {
        return connection.getRemoteAddress() instanceof InetSocketAddress peer && addresses.contains(peer.getAddress());
    }
}
