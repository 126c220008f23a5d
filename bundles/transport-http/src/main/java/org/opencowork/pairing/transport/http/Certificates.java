package org.opencowork.pairing.transport.http;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.List;

/** Reads files of certificates, in PEM (RFC 7468) or DER. */
final class Certificates {

    private static final int MOST_BYTES = 8 * 1024 * 1024;

    private Certificates() {}

    /**
     * Returns the certificates of a file, at least one.
     *
     * @throws IOException with a sentence for the person, if the file cannot be read or holds none
     */
    static List<X509Certificate> read(Path file) throws IOException {
        try (var in = Files.newInputStream(file)) {
            if (Files.size(file) > MOST_BYTES) {
                throw new IOException(file + " is far too large for a file of certificates.");
            }
            var found = CertificateFactory.getInstance("X.509").generateCertificates(in).stream()
                    .map(X509Certificate.class::cast)
                    .toList();
            if (found.isEmpty()) {
                throw new IOException(file + " holds no certificate; name a file with certificates in PEM.");
            }
            return found;
        } catch (CertificateException broken) {
            throw new IOException(file + " holds something that is no certificate; name a file in PEM.", broken);
        }
    }
}
