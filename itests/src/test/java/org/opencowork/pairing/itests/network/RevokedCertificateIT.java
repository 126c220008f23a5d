package org.opencowork.pairing.itests.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
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

/** A server of OpenSSL that shows what its authority, OpenSSL as well, says of its certificate. */
class RevokedCertificateIT {

    private static final String TOKEN = "ocp_only-for-the-trusted";
    private static final String OF_CURVE = " -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes ";

    @TempDir
    Path directory;

    private Process server;
    private int port;

    @BeforeEach
    void certify() throws Exception {
        Packages.require("openssl", "openssl");
        openssl("req -x509" + OF_CURVE + "-keyout ca.key -out ca.pem -days 2 -subj /CN=authority");
        openssl("req" + OF_CURVE + "-keyout broker.key -out broker.csr -subj /CN=broker");
        write("names", "subjectAltName=DNS:localhost\n");
        openssl(
                "x509 -req -in broker.csr -CA ca.pem -CAkey ca.key -set_serial 4660 -days 2 -extfile names -out broker.pem");
    }

    @AfterEach
    void stop() throws Exception {
        if (server != null) {
            server.destroyForcibly().waitFor();
        }
    }

    @Test
    void isTakenWhileItsAuthorityConfirmsIt() throws Exception {
        listen("V\t360101000000Z\t\t1234\tunknown\t/CN=broker\n");

        assertThat(failure().getMessage()).doesNotContain("certificate");
        assertThat(received()).contains(TOKEN);
    }

    @Test
    void getsNoTokenOnceItsAuthorityTookItBack() throws Exception {
        listen("R\t360101000000Z\t250101000000Z\t1234\tunknown\t/CN=broker\n");

        assertThat(failure()).hasMessageContaining("CN=broker").hasMessageContaining("revoked");
        assertThat(received()).doesNotContain("POST", TOKEN);
    }

    /** Starts a server that says nothing beyond TLS, and whose authority keeps this line about it. */
    private void listen(String status) throws Exception {
        write("status", status);
        openssl("ocsp -index status -CA ca.pem -rsigner ca.pem -rkey ca.key -issuer ca.pem -cert broker.pem"
                + " -ndays 1 -respout status.der -noverify");
        try (var free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = free.getLocalPort();
        }
        server = process("s_server -accept " + port + " -cert broker.pem -key broker.key -status_file status.der")
                .redirectOutput(directory.resolve("received").toFile())
                .start();
        for (var tries = 0; tries < 200 && !received().contains("ACCEPT"); tries++) {
            Thread.sleep(50);
        }
    }

    private TransportException failure() {
        var transport = new HttpBrokerTransport(
                new DnsEgressRules(),
                Settings.of(
                        HttpBrokerTransport.Config.class,
                        Map.of("authorities", directory.resolve("ca.pem").toString())));
        try (var token = Secret.copyOf(TOKEN.toCharArray())) {
            var access =
                    new BrokerAccess(URI.create("https://localhost:" + port), "p-1", "d-1", token, new Cancellation());
            return catchThrowableOfType(
                    TransportException.class, () -> transport.heartbeat(access, new Heartbeat("paired_online", 0)));
        }
    }

    private String received() throws IOException {
        return Files.readString(directory.resolve("received"));
    }

    private void write(String file, String text) throws IOException {
        Files.writeString(directory.resolve(file), text);
    }

    private void openssl(String words) throws IOException, InterruptedException {
        var process =
                process(words).redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
        assertThat(process.waitFor()).as(words).isZero();
    }

    private ProcessBuilder process(String words) {
        var command = new ArrayList<>(List.of("openssl"));
        command.addAll(List.of(words.strip().split(" +")));
        return new ProcessBuilder(command).directory(directory.toFile()).redirectError(ProcessBuilder.Redirect.DISCARD);
    }
}
