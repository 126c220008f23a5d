package org.opencowork.pairing.transport.http;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.List;
import javax.net.ssl.KeyManager;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509ExtendedTrustManager;
import org.jspecify.annotations.Nullable;

/**
 * Whom we trust to be a broker, and as whom we show ourselves to one that asks.
 *
 * <p>The files that the person named are read at once, so that a mistake is told at the start; the authorities of the
 * computer, which are many, only when they are needed.
 */
final class TlsIdentity {

    private static final String PASSPHRASE_HINT =
            " cannot be opened; it must be a PKCS#12 file, and its passphrase the first line of the passphrase file.";

    private final List<X509Certificate> extra;
    private final KeyManager @Nullable [] own;
    private @Nullable SSLContext context;

    private TlsIdentity(List<X509Certificate> extra, KeyManager @Nullable [] own) {
        this.extra = extra;
        this.own = own;
    }

    /** Returns one that trusts what this computer trusts, and shows itself to nobody. */
    static TlsIdentity ofThisComputer() {
        return new TlsIdentity(List.of(), null);
    }

    /**
     * Reads what the settings name.
     *
     * @param authorities a file of certificates to trust beside the computer's own; empty for none
     * @param certificate a PKCS#12 file with our certificate and key, for brokers that ask for one; empty for none
     * @param passphraseFile whose first line opens {@code certificate}; empty for an empty passphrase
     * @throws IOException with a sentence for the person
     */
    static TlsIdentity of(String authorities, String certificate, String passphraseFile) throws IOException {
        return new TlsIdentity(
                authorities.isEmpty() ? List.of() : Certificates.read(Path.of(authorities)),
                certificate.isEmpty() ? null : keys(Path.of(certificate), passphraseFile));
    }

    /** Returns what connections are made with; it is made once. */
    synchronized SSLContext context() throws IOException {
        if (context == null) {
            try {
                var made = SSLContext.getInstance("TLS");
                made.init(own, new TrustManager[] {trust()}, null);
                context = made;
            } catch (GeneralSecurityException broken) {
                throw new IOException("the certificate authorities of this computer cannot be used", broken);
            }
        }
        return context;
    }

    private X509ExtendedTrustManager trust() throws IOException, GeneralSecurityException {
        var anchors = KeyStore.getInstance(KeyStore.getDefaultType());
        anchors.load(null, null);
        var number = 0;
        for (var authorities : List.of(SystemTrust.authorities(), extra)) {
            for (var authority : authorities) {
                anchors.setCertificateEntry("authority-" + number++, authority);
            }
        }
        var factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        factory.init(anchors);
        // What the Java runtime makes of anchors in a store is always one of these.
        return new TellingTrust((X509ExtendedTrustManager) factory.getTrustManagers()[0]);
    }

    private static KeyManager[] keys(Path certificate, String passphraseFile) throws IOException {
        var passphrase = passphraseFile.isEmpty() ? new char[0] : FirstLine.of(passphraseFile);
        try (var in = Files.newInputStream(certificate)) {
            var store = KeyStore.getInstance("PKCS12");
            store.load(in, passphrase);
            var factory = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
            factory.init(store, passphrase);
            return factory.getKeyManagers();
        } catch (GeneralSecurityException broken) {
            throw new IOException(certificate + PASSPHRASE_HINT, broken);
        } catch (IOException broken) {
            throw Files.isReadable(certificate) ? new IOException(certificate + PASSPHRASE_HINT, broken) : broken;
        } finally {
            Arrays.fill(passphrase, '\0');
        }
    }
}
