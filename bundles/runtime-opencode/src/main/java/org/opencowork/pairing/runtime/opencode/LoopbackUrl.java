package org.opencowork.pairing.runtime.opencode;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import java.util.Set;

/** The only addresses that an OpenCode may be attached at: it runs on this computer, and its password goes nowhere else. */
final class LoopbackUrl {

    private static final Set<String> HOSTS = Set.of("127.0.0.1", "localhost", "[::1]");

    private LoopbackUrl() {}

    /** Returns the address without path, or empty if it is not plain {@code http} with a port on loopback. */
    static Optional<URI> parse(String url) {
        try {
            var uri = new URI(url.strip());
            return acceptable(uri) ? Optional.of(new URI("http://" + uri.getRawAuthority())) : Optional.empty();
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }

    private static boolean acceptable(URI uri) {
        return "http".equalsIgnoreCase(uri.getScheme())
                && uri.getHost() != null
                && HOSTS.contains(uri.getHost())
                && uri.getPort() > 0
                && uri.getUserInfo() == null
                && (uri.getRawPath().isEmpty() || uri.getRawPath().equals("/"))
                && uri.getRawQuery() == null
                && uri.getRawFragment() == null;
    }
}
