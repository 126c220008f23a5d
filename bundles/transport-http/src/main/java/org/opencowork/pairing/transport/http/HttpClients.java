package org.opencowork.pairing.transport.http;

import java.io.IOException;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.Optional;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLSocket;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.config.TlsConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClientBuilder;
import org.apache.hc.client5.http.impl.io.ManagedHttpClientConnectionFactory;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManager;
import org.apache.hc.client5.http.impl.routing.DefaultRoutePlanner;
import org.apache.hc.client5.http.protocol.HttpClientContext;
import org.apache.hc.client5.http.ssl.ClientTlsStrategyBuilder;
import org.apache.hc.client5.http.ssl.HostnameVerificationPolicy;
import org.apache.hc.client5.http.ssl.TlsSocketStrategy;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.http.protocol.HttpContext;
import org.apache.hc.core5.http.ssl.TLS;
import org.apache.hc.core5.util.TimeValue;
import org.apache.hc.core5.util.Timeout;
import org.jspecify.annotations.Nullable;

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

    /** What of a call's context says which proxy it takes, which was vetted then; absent for none. */
    private static final String PROXY = "pairing.proxy";

    private HttpClients() {}

    static PoolingHttpClientConnectionManager pool(TlsSource trust, VettedAddresses addresses) {
        return new DirectConnections()
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
                        .requestWriterFactory(TracingRequestWriter::new)
                        .build())
                .setMaxConnPerRoute(PER_BROKER)
                .setMaxConnTotal(IN_TOTAL)
                .build();
    }

    static CloseableHttpClient client(PoolingHttpClientConnectionManager pool, VettedAddresses addresses) {
        return HttpClientBuilder.create()
                .setConnectionManager(pool)
                .setRequestExecutor(new VettedRequestExecutor(addresses))
                .setRoutePlanner(new DefaultRoutePlanner(null) {
                    @Override
                    protected @Nullable HttpHost determineProxy(HttpHost target, HttpContext context) {
                        return context.getAttribute(PROXY) instanceof HttpHost proxy ? proxy : null;
                    }
                })
                .disableRedirectHandling()
                .disableAutomaticRetries()
                .disableContentCompression()
                .disableCookieManagement()
                .disableAuthCaching()
                .disableConnectionState()
                .disableDefaultUserAgent()
                .build();
    }

    /**
     * The context of one call.
     *
     * @param limit how long each read may take; the call as a whole is ended by its deadline
     * @param proxy the one that was vetted for it, which is told who we are if it asks
     */
    static HttpClientContext context(Duration limit, Optional<Proxy> proxy) {
        var context = HttpClientContext.create();
        context.setRequestConfig(RequestConfig.custom()
                .setConnectionRequestTimeout(CONNECT)
                .setResponseTimeout(Timeout.of(limit))
                .setConnectionKeepAlive(KEEP_ALIVE)
                .setAuthenticationEnabled(proxy.filter(Proxy::hasCredentials).isPresent())
                .setRedirectsEnabled(false)
                .setContentCompressionEnabled(false)
                .setExpectContinueEnabled(false)
                .setProtocolUpgradeEnabled(false)
                .build());
        proxy.ifPresent(through -> {
            context.setAttribute(PROXY, through.host());
            context.setCredentialsProvider(through.credentials());
        });
        return context;
    }

    /** The connection manager's own TLS configuration is ignored by the classic client, this is not. */
    private static TlsSocketStrategy tls(TlsSource trust) {
        return (socket, target, port, attachment, context) -> inTime(ClientTlsStrategyBuilder.create()
                .setSslContext(trust.context())
                .setTlsVersions(TLS.V_1_3, TLS.V_1_2)
                .setHostVerificationPolicy(HostnameVerificationPolicy.BOTH)
                .buildClassic()
                .upgrade(socket, target, port, attachment, context));
    }

    /** Java does not look at the dates of a certificate that is trusted itself, not for who has signed it. */
    private static SSLSocket inTime(SSLSocket connected) throws IOException {
        if (connected.getSession().getPeerCertificates()[0] instanceof X509Certificate shown) {
            try {
                shown.checkValidity();
            } catch (CertificateException outdated) {
                connected.close();
                throw new SSLException("not valid at this time", new TellingTrust.RefusedException(shown, outdated));
            }
        }
        return connected;
    }
}
