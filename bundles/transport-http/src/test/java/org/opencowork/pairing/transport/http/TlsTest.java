package org.opencowork.pairing.transport.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.opencowork.pairing.transport.http.KeyFiles.server;
import static org.opencowork.pairing.transport.http.KeyFiles.trusting;

import java.net.URI;
import java.nio.file.Path;
import javax.net.ssl.SSLServerSocket;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.opencowork.pairing.api.transport.TransportException;
import org.opencowork.pairing.api.transport.TransportException.Reason;

class TlsTest {

    @TempDir
    static Path directory;

    private static Path forLocalhost;
    private static Path forAnother;
    private static Path expired;

    @BeforeAll
    static void makeCertificates() throws Exception {
        var files = new KeyFiles(directory);
        forLocalhost = files.certificate("localhost", "dns:localhost,ip:127.0.0.1");
        forAnother = files.certificate("another", "dns:another.example.com");
        expired = files.certificate("expired", "dns:localhost", "-5d");
    }

    @ParameterizedTest
    @ValueSource(strings = {"localhost", "127.0.0.1"})
    void sendsTheTokenToTheOneWhoProvesToBeTheHost(String host) throws Exception {
        try (var broker = new TestBroker("127.0.0.1", 0, server(forLocalhost))) {
            heartbeat(broker, host, trusting(forLocalhost));

            assertThat(broker.seen.remove().headers().getFirst("Authorization")).isEqualTo("Bearer " + Calls.TOKEN);
        }
    }

    @Test
    void sendsNothingToACertificateOfAnotherName() throws Exception {
        try (var broker = new TestBroker("127.0.0.1", 0, server(forAnother))) {
            assertRefused(broker, trusting(forAnother));
        }
    }

    @Test
    void sendsNothingToACertificateThatNobodyTrusted() throws Exception {
        try (var broker = new TestBroker("127.0.0.1", 0, server(forLocalhost))) {
            assertRefused(broker, TlsIdentity.ofThisComputer()::context);
            assertRefused(broker, trusting(forAnother));
        }
    }

    @Test
    void sendsNothingToACertificateThatHasExpired() throws Exception {
        try (var broker = new TestBroker("127.0.0.1", 0, server(expired))) {
            assertRefused(broker, trusting(expired));
        }
    }

    @ParameterizedTest
    @CsvSource({"TLSv1.3, true", "TLSv1.2, true", "TLSv1.1, false", "TLSv1, false"})
    void offersNoVersionOlderThanTls12(String version, boolean offered) throws Exception {
        var transport = new HttpBrokerTransport(Calls.only("127.0.0.1"), trusting(forLocalhost), Proxies.NONE);
        try (var listener =
                (SSLServerSocket) server(forLocalhost).getServerSocketFactory().createServerSocket(0, 1)) {
            listener.setEnabledProtocols(new String[] {version});
            var server = new Thread(() -> answerOnce(listener));
            server.start();

            var failure = catchThrowableOfType(
                    TransportException.class,
                    () -> transport.heartbeat(
                            Calls.access(URI.create("https://localhost:" + listener.getLocalPort())), Calls.HEARTBEAT));

            assertThat(failure == null).isEqualTo(offered);
            transport.close();
            server.join();
        }
    }

    private static void answerOnce(SSLServerSocket listener) {
        try (var socket = listener.accept()) {
            socket.getInputStream().read(new byte[4_096]);
            socket.getOutputStream()
                    .write("HTTP/1.1 204 OK\r\n\r\n".getBytes(java.nio.charset.StandardCharsets.US_ASCII));
            socket.getInputStream().transferTo(java.io.OutputStream.nullOutputStream());
        } catch (java.io.IOException e) {
            // The handshake failed, as some of these tests want.
            assertThat(e).isInstanceOf(java.io.IOException.class);
        }
    }

    private static void assertRefused(TestBroker broker, TlsSource trust) {
        var failure = catchThrowableOfType(TransportException.class, () -> heartbeat(broker, "localhost", trust));

        assertThat(failure.reason()).isEqualTo(Reason.UNREACHABLE);
        assertThat(failure).hasMessageContaining("certificate");
        assertThat(broker.seen).isEmpty();
    }

    private static void heartbeat(TestBroker broker, String host, TlsSource trust) throws TransportException {
        var transport = new HttpBrokerTransport(Calls.only("127.0.0.1"), trust, Proxies.NONE);
        try {
            transport.heartbeat(Calls.access(URI.create("https://" + host + ":" + broker.port())), Calls.HEARTBEAT);
        } finally {
            transport.close();
        }
    }
}
