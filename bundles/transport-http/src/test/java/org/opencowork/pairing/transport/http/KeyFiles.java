package org.opencowork.pairing.transport.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.net.ssl.SSLContext;
import org.apache.hc.core5.ssl.SSLContexts;

/** Certificates that sign themselves, made by the Java runtime's keytool in PKCS#12 files. */
final class KeyFiles {

    static final String PASSWORD = "changeit";

    private final Path directory;

    KeyFiles(Path directory) {
        this.directory = directory;
    }

    /** Makes one that is valid now. */
    Path certificate(String name, String alternativeNames) throws Exception {
        return certificate(name, alternativeNames, "-1d");
    }

    /** Makes one that is valid for two days from a time on, such as {@code -5d}. */
    Path certificate(String name, String alternativeNames, String from) throws Exception {
        var store = directory.resolve(name + ".p12");
        keytool(List.of(
                "-genkeypair",
                "-alias",
                name,
                "-keyalg",
                "EC",
                "-groupname",
                "secp256r1",
                "-dname",
                "CN=" + name,
                "-ext",
                "san=" + alternativeNames,
                "-startdate",
                from,
                "-validity",
                "2",
                "-storetype",
                "PKCS12",
                "-keystore",
                store.toString(),
                "-storepass",
                PASSWORD));
        return store;
    }

    /** Writes a store's certificate, without its key, in PEM. */
    Path pem(String name) throws Exception {
        var file = directory.resolve(name + ".pem");
        keytool(List.of(
                "-exportcert",
                "-rfc",
                "-alias",
                name,
                "-file",
                file.toString(),
                "-keystore",
                directory.resolve(name + ".p12").toString(),
                "-storepass",
                PASSWORD));
        return file;
    }

    /** Writes a text to a file. */
    Path file(String name, String text) throws Exception {
        return Files.writeString(directory.resolve(name), text);
    }

    /** What a server proves with the store who it is. */
    static SSLContext server(Path store) throws Exception {
        return SSLContexts.custom()
                .loadKeyMaterial(store, PASSWORD.toCharArray(), PASSWORD.toCharArray())
                .build();
    }

    /** Whoever trusts just the certificate of the store. */
    static TlsSource trusting(Path store) throws Exception {
        var context = SSLContexts.custom()
                .loadTrustMaterial(store, PASSWORD.toCharArray(), null)
                .build();
        return () -> context;
    }

    private static void keytool(List<String> arguments) throws Exception {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "keytool").toString());
        command.addAll(arguments);
        var process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        assertThat(process.waitFor()).isZero();
    }
}
