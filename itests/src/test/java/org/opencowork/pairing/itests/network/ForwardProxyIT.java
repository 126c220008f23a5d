package org.opencowork.pairing.itests.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.opencowork.pairing.api.secrets.Secret;
import org.opencowork.pairing.api.transport.BrokerAccess;
import org.opencowork.pairing.api.transport.Cancellation;
import org.opencowork.pairing.api.transport.Heartbeat;
import org.opencowork.pairing.api.transport.TransportException;
import org.opencowork.pairing.itests.support.Packages;
import org.opencowork.pairing.itests.support.Settings;
import org.opencowork.pairing.transport.http.HttpBrokerTransport;
import org.opencowork.pairing.urlsafety.DnsEgressRules;

/** A real forward proxy, tinyproxy, that wants to know who asks: the token goes through it inside TLS. */
class ForwardProxyIT {

    private static final String TOKEN = "ocp_through-the-proxy";

    @TempDir
    Path directory;

    private BrokerKeys keys;
    private CountingListener broker;
    private Process proxy;
    private int port;

    @BeforeEach
    void start() throws Exception {
        Packages.require("tinyproxy", "tinyproxy-bin");
        keys = BrokerKeys.make(directory, "localhost");
        broker = new CountingListener(keys.identity(), TOKEN);
        port = freePort();
        var config = Files.writeString(directory.resolve("proxy.conf"), """
                Port %d
                Listen 127.0.0.1
                Timeout 20
                LogFile "%s"
                LogLevel Connect
                BasicAuth bob letmein
                """.formatted(port, log()));
        proxy = new ProcessBuilder("tinyproxy", "-d", "-c", config.toString())
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        awaitProxy();
    }

    @AfterEach
    void stop() throws Exception {
        if (proxy != null) {
            proxy.destroyForcibly().waitFor();
            broker.close();
        }
    }

    @Test
    void isGoneThroughByThoseWhomItKnows() throws Exception {
        heartbeat(Map.of("proxyCredentialsFile", file("bob:letmein")));

        assertThat(broker.tokens()).hasSize(1);
        assertThat(Files.readString(log()))
                .contains("CONNECT localhost:" + broker.port())
                .doesNotContain(TOKEN);
    }

    @Test
    void saysThatItDoesNotKnowUs() throws Exception {
        var credentials = file("bob:wrong");

        var failure = catchThrowableOfType(
                TransportException.class, () -> heartbeat(Map.of("proxyCredentialsFile", credentials)));

        assertThat(failure).isNotNull().hasMessageContaining("proxy").hasMessageNotContaining("wrong");
        assertThat(broker.tokens()).isEmpty();
    }

    private void heartbeat(Map<String, Object> further) throws TransportException {
        var settings = new HashMap<String, Object>(further);
        settings.put("proxy", "http://127.0.0.1:" + port);
        settings.put("authorities", keys.certificate().toString());
        var transport =
                new HttpBrokerTransport(new DnsEgressRules(), Settings.of(HttpBrokerTransport.Config.class, settings));
        try (var token = Secret.copyOf(TOKEN.toCharArray())) {
            var url = URI.create("https://localhost:" + broker.port());
            transport.heartbeat(
                    new BrokerAccess(url, "p-1", "d-1", token, new Cancellation()), new Heartbeat("paired_online", 0));
        }
    }

    private String file(String line) throws IOException {
        return Files.writeString(directory.resolve("credentials"), line + "\n").toString();
    }

    private Path log() {
        return directory.resolve("proxy.log");
    }

    private void awaitProxy() throws InterruptedException {
        for (var tries = 0; tries < 100; tries++) {
            try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
                assertThat(socket.isConnected()).isTrue();
                return;
            } catch (IOException notYet) {
                Thread.sleep(50);
            }
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
