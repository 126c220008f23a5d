package org.opencowork.pairing.transport.http;

import java.security.GeneralSecurityException;
import java.security.cert.CertPathBuilder;
import java.security.cert.CertPathValidatorException;
import java.security.cert.CertPathValidatorException.BasicReason;
import java.security.cert.CertStore;
import java.security.cert.CertificateRevokedException;
import java.security.cert.CollectionCertStoreParameters;
import java.security.cert.PKIXBuilderParameters;
import java.security.cert.PKIXRevocationChecker;
import java.security.cert.TrustAnchor;
import java.security.cert.X509CertSelector;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import javax.net.ssl.ExtendedSSLSession;
import javax.net.ssl.SSLSession;
import javax.net.ssl.X509TrustManager;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads what a certificate's authority says of it, where the server shows that beside it (OCSP stapling, RFC 6066,
 * section 8). Nobody else is asked: the place for it stands in the certificate, so a server could have this computer
 * call addresses of its choice.
 */
final class StapledStatus {

    private static final Logger LOG = LoggerFactory.getLogger(StapledStatus.class);

    private StapledStatus() {}

    /** Tells whether the authority says that it took the first certificate back; thread-safe, without network. */
    static boolean revokes(X509Certificate[] chain, SSLSession session, X509TrustManager trust) {
        var responses =
                session instanceof ExtendedSSLSession extended ? extended.getStatusResponses() : List.<byte[]>of();
        if (responses.isEmpty() || responses.get(0).length == 0) {
            return false;
        }
        try {
            CertPathBuilder.getInstance("PKIX").build(parameters(chain, responses.get(0), trust.getAcceptedIssuers()));
            return false;
        } catch (GeneralSecurityException failed) {
            LOG.debug("What was stapled to a certificate does not confirm it", failed);
            return saysRevoked(failed);
        }
    }

    private static PKIXBuilderParameters parameters(
            X509Certificate[] chain, byte[] response, X509Certificate[] authorities) throws GeneralSecurityException {
        var selector = new X509CertSelector();
        selector.setCertificate(chain[0]);
        Set<TrustAnchor> anchors = Arrays.stream(authorities)
                .map(one -> new TrustAnchor(one, null))
                .collect(Collectors.toSet());
        var parameters = new PKIXBuilderParameters(anchors, selector);
        parameters.addCertStore(
                CertStore.getInstance("Collection", new CollectionCertStoreParameters(Arrays.asList(chain))));
        parameters.addCertPathChecker(checker(chain[0], response));
        return parameters;
    }

    private static PKIXRevocationChecker checker(X509Certificate certificate, byte[] response)
            throws GeneralSecurityException {
        var checker =
                (PKIXRevocationChecker) CertPathBuilder.getInstance("PKIX").getRevocationChecker();
        checker.setOptions(EnumSet.of(
                PKIXRevocationChecker.Option.ONLY_END_ENTITY,
                PKIXRevocationChecker.Option.NO_FALLBACK,
                PKIXRevocationChecker.Option.SOFT_FAIL));
        checker.setOcspResponses(Map.of(certificate, response));
        return checker;
    }

    private static boolean saysRevoked(Throwable failure) {
        for (var cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof CertificateRevokedException
                    || (cause instanceof CertPathValidatorException invalid
                            && invalid.getReason() == BasicReason.REVOKED)) {
                return true;
            }
        }
        return false;
    }
}
