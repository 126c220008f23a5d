package org.opencowork.pairing.transport.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsParameters;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import javax.net.ssl.SSLContext;
import org.apache.hc.core5.ssl.SSLContexts;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.opencowork.pairing.api.transport.TransportException;

class TlsIdentityTest {

    @TempDir
    static Path directory;

    private static KeyFiles files;
    private static Path broker;
    private static String own;
    private static String pem;

    @BeforeAll
    static void makeCertificates() throws Exception {
        files = new KeyFiles(directory);
        broker = files.certificate("broker", "dns:localhost");
        own = files.certificate("desktop", "dns:desktop.example.com").toString();
        pem = files.pem("broker").toString();
    }

    @Test
    void trustsTheAuthoritiesThatTheSettingsNameBesideThoseOfTheComputer() throws Exception {
        try (var server = new TestBroker("127.0.0.1", 0, KeyFiles.server(broker))) {
            heartbeat(server.port(), Map.of("authorities", pem));

            assertThat(server.seen).hasSize(1);
        }
        var ours = TlsIdentity.of(pem, "", "");
        assertThat(ours.context()).isSameAs(ours.context());
        assertThat(SystemTrust.authorities()).hasSizeGreaterThan(20);
    }

    @Test
    void showsItsCertificateToABrokerThatAsksForOne() throws Exception {
        var passphrase = files.file("passphrase", KeyFiles.PASSWORD + "\n").toString();
        var server = asking(own);
        try {
            var port = server.getAddress().getPort();

            heartbeat(port, Map.of("authorities", pem, "certificate", own, "certificatePassphraseFile", passphrase));
            assertThatThrownBy(() -> heartbeat(port, Map.of("authorities", pem)))
                    .isInstanceOf(TransportException.class);
        } finally {
            server.stop(0);
        }
    }

    @Test
    void saysAtOnceWhatIsWrongWithAFile() throws Exception {
        var wrong = files.file("passphrase", "not it").toString();
        var prose = files.file("prose", "There is no certificate in here.").toString();

        assertThatThrownBy(() -> TlsIdentity.of(prose, "", ""))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("prose holds");
        assertThatThrownBy(() -> TlsIdentity.of("absent.pem", "", ""))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("absent.pem");
        assertThatThrownBy(() -> TlsIdentity.of("", own, wrong))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("passphrase")
                .hasMessageNotContaining("not it");
    }

    @Test
    void saysWhichCertificateWasShownThatIsNotTrusted() throws Exception {
        try (var server = new TestBroker("127.0.0.1", 0, KeyFiles.server(broker))) {
            assertThatThrownBy(() -> heartbeat(server.port(), Map.of()))
                    .isInstanceOf(TransportException.class)
                    .hasMessageContaining("it showed one for CN=broker from CN=broker, valid from 20")
                    .hasMessageContaining("Z to 20");
            assertThat(server.seen).isEmpty();
        }
    }

    @Test
    void failsEachCallWithASentenceAboutTheSettingThatCannotBeUsed() throws Exception {
        assertThatThrownBy(() -> heartbeat(1, Map.of("authorities", "absent.pem")))
                .isInstanceOf(TransportException.class)
                .hasMessageContaining("there is no file absent.pem");
        assertThatThrownBy(() -> heartbeat(1, Map.of("proxy", "ftp://p:1")))
                .isInstanceOf(TransportException.class)
                .hasMessageContaining("http://HOST:PORT");
    }

    private static void heartbeat(int port, Map<String, Object> settings) throws Exception {
        var transport = new HttpBrokerTransport(Calls.only("127.0.0.1"), Settings.of(settings));
        try {
            transport.heartbeat(Calls.access(URI.create("https://localhost:" + port)), Calls.HEARTBEAT);
        } finally {
            transport.close();
        }
    }

    /** A server that speaks only with whoever shows the certificate of the store. */
    private HttpsServer asking(String trusted) throws Exception {
        var password = KeyFiles.PASSWORD.toCharArray();
        SSLContext context = SSLContexts.custom()
                .loadKeyMaterial(broker, password, password)
                .loadTrustMaterial(Path.of(trusted), password, null)
                .build();
        var server = HttpsServer.create(new InetSocketAddress(Calls.address("127.0.0.1"), 0), 0);
        server.setHttpsConfigurator(new HttpsConfigurator(context) {
            @Override
            public void configure(HttpsParameters parameters) {
                var asked = context.getDefaultSSLParameters();
                asked.setNeedClientAuth(true);
                parameters.setSSLParameters(asked);
            }
        });
        server.createContext("/", exchange -> {
            exchange.getRequestBody().readAllBytes();
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
        });
        server.start();
        return server;
    }
}
