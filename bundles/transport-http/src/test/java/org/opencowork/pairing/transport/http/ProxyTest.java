package org.opencowork.pairing.transport.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.netty.handler.codec.http.HttpRequest;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.littleshoot.proxy.HttpFilters;
import org.littleshoot.proxy.HttpFiltersAdapter;
import org.littleshoot.proxy.HttpFiltersSourceAdapter;
import org.littleshoot.proxy.HttpProxyServer;
import org.littleshoot.proxy.ProxyAuthenticator;
import org.littleshoot.proxy.impl.DefaultHttpProxyServer;
import org.opencowork.pairing.api.egress.DialVerdict;
import org.opencowork.pairing.api.transport.TransportException;
import org.opencowork.pairing.api.transport.TransportException.Reason;

class ProxyTest {

    @TempDir
    static Path directory;

    private static Path store;
    private final Queue<String> relayed = new ConcurrentLinkedQueue<>();
    private final Queue<URI> vetted = new ConcurrentLinkedQueue<>();
    private TestBroker broker;
    private TlsSource trust;

    @BeforeAll
    static void makeCertificate() throws Exception {
        store = new KeyFiles(directory).certificate("broker", "dns:localhost");
    }

    @BeforeEach
    void startBroker() throws Exception {
        broker = new TestBroker("127.0.0.1", 0, KeyFiles.server(store));
        trust = KeyFiles.trusting(store);
    }

    @AfterEach
    void stopBroker() {
        broker.close();
    }

    @Test
    void reachesABrokerInsideATunnelAndSeesItsOwnCertificate() throws Exception {
        var proxy = proxy(false);
        try {
            heartbeat("http://127.0.0.1:" + port(proxy));

            assertThat(broker.seen.remove().headers().getFirst("Authorization")).isEqualTo("Bearer " + Calls.TOKEN);
            assertThat(relayed).containsExactly("CONNECT localhost:" + broker.port());
            assertThat(vetted).containsExactly(URI.create("http://127.0.0.1:" + port(proxy)));
        } finally {
            proxy.abort();
        }
    }

    @Test
    void tellsAProxyThatAsksWhoItIsAndNobodyElse() throws Exception {
        var proxy = proxy(true);
        try {
            var url = "http://127.0.0.1:" + port(proxy);
            heartbeat(url, "me:p@s:s");

            assertThat(broker.seen.remove().headers()).doesNotContainKey("Proxy-authorization");
            var refused = catchThrowableOfType(TransportException.class, () -> heartbeat(url, "me:wrong-one"));
            assertThat(refused.reason()).isEqualTo(Reason.UNREACHABLE);
            assertThat(refused).hasMessageContaining("The proxy " + url).hasMessageNotContaining("wrong-one");
            assertThat(broker.seen).isEmpty();
        } finally {
            proxy.abort();
        }
    }

    @Test
    void saysThatItIsTheProxyThatIsOff() throws Exception {
        var proxy = proxy(false);
        proxy.abort();

        assertThatThrownBy(() -> heartbeat("http://127.0.0.1:" + port(proxy)))
                .hasMessageStartingWith("The proxy http://127.0.0.1:" + port(proxy));
    }

    @Test
    void dialsNoProxyThatTheRulesRefuse() throws Exception {
        var transport = new HttpBrokerTransport(
                Calls.resolving(url -> new DialVerdict(false, "not there", "link-local", List.of(), false)),
                trust,
                Proxies.of("http://169.254.1.1:3128", "", Map.of()));

        assertThatThrownBy(() -> transport.heartbeat(
                        Calls.access(URI.create("https://localhost:" + broker.port())), Calls.HEARTBEAT))
                .isInstanceOf(TransportException.class)
                .hasMessageContaining("not there");
        transport.close();
    }

    private void heartbeat(String proxy) throws Exception {
        heartbeat(proxy, "");
    }

    private void heartbeat(String proxy, String credentials) throws Exception {
        var file = credentials.isEmpty()
                ? ""
                : new KeyFiles(directory).file("credentials", credentials).toString();
        var rules = Calls.resolving(url -> {
            vetted.add(url);
            return Calls.only("127.0.0.1").resolve(url);
        });
        var transport = new HttpBrokerTransport(rules, trust, Proxies.of(proxy, file, Map.of()));
        try {
            transport.heartbeat(Calls.access(URI.create("https://localhost:" + broker.port())), Calls.HEARTBEAT);
        } finally {
            transport.close();
        }
    }

    private HttpProxyServer proxy(boolean asks) {
        var bootstrap = DefaultHttpProxyServer.bootstrap()
                .withAddress(new InetSocketAddress(Calls.address("127.0.0.1"), 0))
                .withFiltersSource(new HttpFiltersSourceAdapter() {
                    @Override
                    public HttpFilters filterRequest(HttpRequest request) {
                        relayed.add(request.method() + " " + request.uri());
                        return new HttpFiltersAdapter(request);
                    }
                });
        return (asks ? bootstrap.withProxyAuthenticator(onlyMe()) : bootstrap).start();
    }

    private static ProxyAuthenticator onlyMe() {
        return new ProxyAuthenticator() {
            @Override
            public boolean authenticate(String name, String password) {
                return name.equals("me") && password.equals("p@s:s");
            }

            @Override
            public String getRealm() {
                return "proxy";
            }
        };
    }

    private static int port(HttpProxyServer proxy) {
        return proxy.getListenAddress().getPort();
    }
}
