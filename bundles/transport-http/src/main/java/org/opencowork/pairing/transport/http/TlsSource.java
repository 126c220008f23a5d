package org.opencowork.pairing.transport.http;

import java.io.IOException;
import javax.net.ssl.SSLContext;

/** Where the keys and trusted certificates of connections come from, at the time of the first one. */
@FunctionalInterface
interface TlsSource {
    SSLContext context() throws IOException;
}
