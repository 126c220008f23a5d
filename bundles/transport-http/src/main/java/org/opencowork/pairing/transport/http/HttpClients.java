package org.opencowork.pairing.transport.http;

import java.time.Duration;
import javax.net.ssl.SSLContext;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.config.TlsConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClientBuilder;
import org.apache.hc.client5.http.impl.io.ManagedHttpClientConnectionFactory;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManager;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.client5.http.impl.routing.DefaultRoutePlanner;
import org.apache.hc.client5.http.ssl.ClientTlsStrategyBuilder;
import org.apache.hc.client5.http.ssl.HostnameVerificationPolicy;
import org.apache.hc.client5.http.ssl.TlsSocketStrategy;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.http.ssl.TLS;
import org.apache.hc.core5.util.TimeValue;
import org.apache.hc.core5.util.Timeout;

/** Sets HttpClient up to do exactly what it is told: one request to one place, with no help of its own. */
final class HttpClients {

    private static final Timeout CONNECT = Timeout.ofSeconds(5);
    private static final TimeValue KEEP_ALIVE = TimeValue.ofSeconds(60);
    static final int PER_BROKER = 50;
    private static final int IN_TOTAL = 200;

    /** An answer's head holds at most 64 headers of 8 KiB. */
    private static final Http1Config HEAD = Http1Config.custom()
            .setMaxHeaderCount(64)
            .setMaxLineLength(8_192)
            .setMaxEmptyLineCount(4)
            .build();

    private HttpClients() {}

    static PoolingHttpClientConnectionManager pool(SSLContext trust, VettedAddresses addresses) {
        return PoolingHttpClientConnectionManagerBuilder.create()
                .setDnsResolver(addresses)
                .setTlsSocketStrategy(tls(trust))
                .setDefaultTlsConfig(
                        TlsConfig.custom().setHandshakeTimeout(CONNECT).build())
                .setDefaultConnectionConfig(ConnectionConfig.custom()
                        .setConnectTimeout(CONNECT)
                        .setSocketTimeout(CONNECT)
                        .setValidateAfterInactivity(TimeValue.ofSeconds(1))
                        .build())
                .setConnectionFactory(ManagedHttpClientConnectionFactory.builder()
                        .http1Config(HEAD)
                        .build())
                .setMaxConnPerRoute(PER_BROKER)
                .setMaxConnTotal(IN_TOTAL)
                .build();
    }

    static CloseableHttpClient client(PoolingHttpClientConnectionManager pool, VettedAddresses addresses) {
        return HttpClientBuilder.create()
                .setConnectionManager(pool)
                .setRequestExecutor(new VettedRequestExecutor(addresses))
                // Through a proxy, the proxy would choose the address.
                .setRoutePlanner(new DefaultRoutePlanner(null))
                .disableRedirectHandling()
                .disableAutomaticRetries()
                .disableContentCompression()
                .disableCookieManagement()
                .disableAuthCaching()
                .disableConnectionState()
                .disableDefaultUserAgent()
                .build();
    }

    /** How long each read may take; the call as a whole is ended by its deadline. */
    static RequestConfig reading(Duration limit) {
        return RequestConfig.custom()
                .setConnectionRequestTimeout(CONNECT)
                .setResponseTimeout(Timeout.of(limit))
                .setConnectionKeepAlive(KEEP_ALIVE)
                .setAuthenticationEnabled(false)
                .setRedirectsEnabled(false)
                .setContentCompressionEnabled(false)
                .setExpectContinueEnabled(false)
                .setProtocolUpgradeEnabled(false)
                .build();
    }

    /** The connection manager's own TLS configuration is ignored by the classic client, this is not. */
    private static TlsSocketStrategy tls(SSLContext trust) {
        return ClientTlsStrategyBuilder.create()
                .setSslContext(trust)
                .setTlsVersions(TLS.V_1_3, TLS.V_1_2)
                .setHostVerificationPolicy(HostnameVerificationPolicy.BOTH)
                .buildClassic();
    }
}
