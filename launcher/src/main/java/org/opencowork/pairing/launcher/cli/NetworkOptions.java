package org.opencowork.pairing.launcher.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.opencowork.pairing.launcher.PairingRuntime;
import org.opencowork.pairing.launcher.control.DeskException;
import org.opencowork.pairing.launcher.control.DeskException.Reason;
import picocli.CommandLine.Option;

/** How brokers are reached. */
final class NetworkOptions {

    @Option(
            names = "--proxy",
            paramLabel = "system|none|URL",
            description =
                    "HTTP proxy to brokers; system takes HTTPS_PROXY and NO_PROXY and, where these are not set, the"
                            + " settings of macOS or Windows (default: ${DEFAULT-VALUE}).")
    private String proxy = "system";

    @Option(
            names = "--proxy-credentials-file",
            paramLabel = "F",
            description = "File with the line USER:PASSWORD for the proxy URL.")
    private @Nullable Path proxyCredentials;

    @Option(
            names = "--dns",
            paramLabel = "servers|system|HOST:PORT",
            converter = DnsServer.class,
            description =
                    "Who looks brokers up: the DNS servers of this computer, asked directly; this computer's own"
                            + " look-up, for a VPN that answers for some names only; or one server (default: ${DEFAULT-VALUE}).")
    private String dns = "servers";

    @Option(
            names = "--ca-file",
            paramLabel = "F",
            description = "Certificates in PEM to trust beside those that this computer trusts.")
    private @Nullable Path authorities;

    @Option(
            names = "--client-certificate",
            paramLabel = "F",
            description = "PKCS#12 file with the certificate and key to show to a broker that asks.")
    private @Nullable Path certificate;

    @Option(
            names = "--client-certificate-passphrase-file",
            paramLabel = "F",
            description = "File whose first line opens it.")
    private @Nullable Path passphrase;

    /** Passes on what was chosen; says so if a file is not there. */
    void configure(PairingRuntime.Builder desktop) throws DeskException {
        desktop.variable("dnsServer", dns.equals("servers") ? "" : dns)
                .variable("proxy", proxy)
                .variable("proxyCredentialsFile", readable(proxyCredentials))
                .variable("caFile", readable(authorities))
                .variable("clientCertificate", readable(certificate))
                .variable("clientCertificatePassphraseFile", readable(passphrase));
    }

    private static String readable(@Nullable Path file) throws DeskException {
        if (file == null) {
            return "";
        }
        if (!Files.isReadable(file)) {
            throw new DeskException(Reason.INVALID, "The file " + file + " is not there or cannot be read.");
        }
        return file.toAbsolutePath().toString();
    }
}
