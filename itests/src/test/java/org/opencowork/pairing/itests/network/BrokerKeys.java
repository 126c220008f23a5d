package org.opencowork.pairing.itests.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.List;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;

/**
 * What a broker proves with who it is: a certificate that signs itself, made by the Java runtime's keytool.
 *
 * @param keys the key and the certificate, in PKCS#12
 * @param certificate the certificate alone, in PEM
 */
record BrokerKeys(Path keys, Path certificate) {

    private static final String PASSWORD = "changeit";

    /** Makes them for a host of this name. */
    static BrokerKeys make(Path directory, String host) throws IOException, InterruptedException {
        var made = new BrokerKeys(directory.resolve("broker.p12"), directory.resolve("broker.pem"));
        keytool("-genkeypair -alias broker -keyalg EC -groupname secp256r1 -dname CN=broker -validity 2 -ext san=dns:"
                + host + " -storetype PKCS12 -storepass " + PASSWORD + " -keystore " + made.keys);
        keytool("-exportcert -rfc -alias broker -storepass " + PASSWORD + " -keystore " + made.keys + " -file "
                + made.certificate);
        return made;
    }

    /** What a server listens with. */
    SSLContext identity() throws IOException, GeneralSecurityException {
        var store = KeyStore.getInstance("PKCS12");
        try (var in = Files.newInputStream(keys)) {
            store.load(in, PASSWORD.toCharArray());
        }
        var managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        managers.init(store, PASSWORD.toCharArray());
        var context = SSLContext.getInstance("TLS");
        context.init(managers.getKeyManagers(), null, null);
        return context;
    }

    private static void keytool(String words) throws IOException, InterruptedException {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "keytool").toString());
        command.addAll(List.of(words.split(" ")));
        var process = new ProcessBuilder(command)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        assertThat(process.waitFor()).isZero();
    }
}
