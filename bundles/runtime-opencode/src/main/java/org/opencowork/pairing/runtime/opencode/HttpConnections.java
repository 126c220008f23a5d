package org.opencowork.pairing.runtime.opencode;

import java.net.InetAddress;
import java.net.Proxy;
import java.net.Socket;
import java.net.UnknownHostException;
import java.util.Arrays;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.SchemePortResolver;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.DefaultHttpClientConnectionOperator;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.client5.http.io.HttpClientConnectionOperator;
import org.apache.hc.client5.http.ssl.TlsSocketStrategy;
import org.apache.hc.core5.util.Timeout;

/** Makes the HTTP client: loopback only, and without everything that would send a request twice or somewhere else. */
final class HttpConnections {

    private static final int MOST_CONNECTIONS = 64;
    private static final Timeout CONNECT = Timeout.ofSeconds(2);

    private HttpConnections() {}

    static CloseableHttpClient open() {
        var connections = new DirectConnections()
                .setDnsResolver(new LoopbackOnly())
                .setMaxConnPerRoute(MOST_CONNECTIONS)
                .setMaxConnTotal(MOST_CONNECTIONS)
                .setDefaultConnectionConfig(
                        ConnectionConfig.custom().setConnectTimeout(CONNECT).build())
                .build();
        return HttpClients.custom()
                .setConnectionManager(connections)
                // A new connection is cheap here, and one that is refused proves that nothing was sent.
                .setConnectionReuseStrategy((request, response, context) -> false)
                .disableAutomaticRetries()
                .disableRedirectHandling()
                .disableContentCompression()
                .disableCookieManagement()
                .disableAuthCaching()
                .build();
    }

    /** OpenCode is on this computer, whatever SOCKS proxy the Java runtime is told of. */
    private static final class DirectConnections extends PoolingHttpClientConnectionManagerBuilder {

        @Override
        protected HttpClientConnectionOperator createConnectionOperator(
                SchemePortResolver ports, DnsResolver names, TlsSocketStrategy tls) {
            return new DefaultHttpClientConnectionOperator(
                    none -> new Socket(Proxy.NO_PROXY), ports, names, scheme -> null);
        }
    }

    private static final class LoopbackOnly implements DnsResolver {

        @Override
        public InetAddress[] resolve(String host) throws UnknownHostException {
            var loopback = Arrays.stream(InetAddress.getAllByName(host))
                    .filter(InetAddress::isLoopbackAddress)
                    .toArray(InetAddress[]::new);
            if (loopback.length == 0) {
                throw new UnknownHostException(host + " is not on this computer");
            }
            return loopback;
        }

        @Override
        public String resolveCanonicalHostname(String host) {
            return host;
        }
    }
}
