package org.opencowork.pairing.transport.http;

import java.io.IOException;

/** The proxy made no tunnel; what it answered is no answer of the broker. */
final class ProxyRefusesException extends IOException {
    private static final long serialVersionUID = 1L;

    ProxyRefusesException() {
        super("the proxy made no tunnel");
    }
}
