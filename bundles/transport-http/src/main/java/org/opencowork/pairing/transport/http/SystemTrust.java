package org.opencowork.pairing.transport.http;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.KeyStoreException;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509TrustManager;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The certificate authorities that the person or their administrator manages for the whole computer; where none of the
 * usual places is there, those of the Java runtime.
 */
final class SystemTrust {

    private static final Logger LOG = LoggerFactory.getLogger(SystemTrust.class);

    /** Where Debian, Alpine and Arch, Fedora and Red Hat, and openSUSE keep them. */
    private static final List<Path> BUNDLES = Stream.of(
                    "/etc/ssl/certs/ca-certificates.crt",
                    "/etc/pki/ca-trust/extracted/pem/tls-ca-bundle.pem",
                    "/etc/ssl/ca-bundle.pem")
            .map(Path::of)
            .toList();

    /** What the Java runtimes of Windows and, since 23, of macOS call them. */
    private static final List<String> STORES = List.of("Windows-ROOT", "KeychainStore-ROOT");

    private SystemTrust() {}

    static List<X509Certificate> authorities() throws IOException, GeneralSecurityException {
        // Whoever names a trust store to the Java runtime has chosen.
        if (System.getProperty("javax.net.ssl.trustStore") == null) {
            for (var bundle : BUNDLES) {
                if (Files.isReadable(bundle)) {
                    return Certificates.read(bundle);
                }
            }
            for (var store : STORES) {
                var found = stored(store);
                if (!found.isEmpty()) {
                    return found;
                }
            }
        }
        return ofTheJavaRuntime();
    }

    private static List<X509Certificate> stored(String type) throws IOException, GeneralSecurityException {
        KeyStore store;
        try {
            store = KeyStore.getInstance(type);
        } catch (KeyStoreException anotherSystem) {
            LOG.trace("There is no {} here", type, anotherSystem);
            return List.of();
        }
        store.load(null, null);
        var found = new ArrayList<X509Certificate>();
        for (var alias : Collections.list(store.aliases())) {
            if (store.getCertificate(alias) instanceof X509Certificate authority) {
                found.add(authority);
            }
        }
        return found;
    }

    private static List<X509Certificate> ofTheJavaRuntime() throws GeneralSecurityException {
        var factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        factory.init((KeyStore) null);
        return Arrays.stream(factory.getTrustManagers())
                .filter(X509TrustManager.class::isInstance)
                .flatMap(manager -> Arrays.stream(((X509TrustManager) manager).getAcceptedIssuers()))
                .toList();
    }
}
