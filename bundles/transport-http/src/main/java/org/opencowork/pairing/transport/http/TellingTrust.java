package org.opencowork.pairing.transport.http;

import java.net.Socket;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.time.format.DateTimeFormatter;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLSession;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.X509ExtendedTrustManager;
import org.opencowork.pairing.api.Text;

/** Trusts whom another one trusts; whom it does not, it names in its exception, with the dates of the certificate. */
final class TellingTrust extends X509ExtendedTrustManager {

    /** The certificate that a broker showed was not accepted; the message is for the person. */
    static final class RefusedException extends CertificateException {
        private static final long serialVersionUID = 1L;

        RefusedException(X509Certificate shown, CertificateException cause) {
            super(described(shown), cause);
        }

        RefusedException(X509Certificate revoked) {
            super(described(revoked) + ", which its authority has revoked since");
        }
    }

    private final X509ExtendedTrustManager trust;

    TellingTrust(X509ExtendedTrustManager trust) {
        this.trust = trust;
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String type, Socket socket) throws CertificateException {
        try {
            trust.checkServerTrusted(chain, type, socket);
        } catch (CertificateException refused) {
            throw new RefusedException(chain[0], refused);
        }
        refuseRevoked(chain, ((SSLSocket) socket).getHandshakeSession());
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String type, SSLEngine engine) throws CertificateException {
        try {
            trust.checkServerTrusted(chain, type, engine);
        } catch (CertificateException refused) {
            throw new RefusedException(chain[0], refused);
        }
        refuseRevoked(chain, engine.getHandshakeSession());
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String type) throws CertificateException {
        trust.checkServerTrusted(chain, type);
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String type, Socket socket) throws CertificateException {
        trust.checkClientTrusted(chain, type, socket);
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String type, SSLEngine engine) throws CertificateException {
        trust.checkClientTrusted(chain, type, engine);
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String type) throws CertificateException {
        trust.checkClientTrusted(chain, type);
    }

    @Override
    public X509Certificate[] getAcceptedIssuers() {
        return trust.getAcceptedIssuers();
    }

    private void refuseRevoked(X509Certificate[] chain, SSLSession session) throws RefusedException {
        if (StapledStatus.revokes(chain, session, trust)) {
            throw new RefusedException(chain[0]);
        }
    }

    /** Names come from whoever answered, so they are shown short and without control characters. */
    static String described(X509Certificate shown) {
        return "it showed one for " + Text.shown(shown.getSubjectX500Principal().getName()) + " from "
                + Text.shown(shown.getIssuerX500Principal().getName()) + ", valid from "
                + DateTimeFormatter.ISO_INSTANT.format(shown.getNotBefore().toInstant()) + " to "
                + DateTimeFormatter.ISO_INSTANT.format(shown.getNotAfter().toInstant());
    }
}
