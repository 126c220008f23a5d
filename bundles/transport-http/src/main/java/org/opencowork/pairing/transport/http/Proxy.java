package org.opencowork.pairing.transport.http;

import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import org.apache.hc.client5.http.auth.AuthScope;
import org.apache.hc.client5.http.auth.CredentialsProvider;
import org.apache.hc.client5.http.auth.UsernamePasswordCredentials;
import org.apache.hc.client5.http.impl.auth.BasicCredentialsProvider;
import org.apache.hc.core5.http.HttpHost;

/** An HTTP proxy through which brokers are reached by CONNECT (RFC 9110, section 9.3.6), and who we are to it. */
final class Proxy {

    private static final int USUAL_PORT = 80;

    private final HttpHost host;
    private final String user;
    private final char[] password;

    private Proxy(HttpHost host, String user, char[] password) {
        this.host = host;
        this.user = user;
        this.password = password;
    }

    /**
     * Reads {@code http://[USER:PASSWORD@]HOST[:PORT]}, in which name and password may be percent-encoded.
     *
     * @throws IllegalArgumentException with a sentence for the person that quotes nothing of it
     */
    static Proxy of(String url) {
        URI uri;
        try {
            uri = URI.create(url.contains("://") ? url : "http://" + url);
        } catch (IllegalArgumentException broken) {
            throw unusable();
        }
        if (!"http".equalsIgnoreCase(uri.getScheme()) || uri.getHost() == null) {
            throw unusable();
        }
        var port = uri.getPort() == -1 ? USUAL_PORT : uri.getPort();
        var named = Optional.ofNullable(uri.getRawUserInfo()).orElse("").split(":", 2);
        return new Proxy(
                new HttpHost("http", uri.getHost(), port),
                decoded(named[0]),
                decoded(named.length == 2 ? named[1] : "").toCharArray());
    }

    /** Returns the proxy at an address, or at a name that is not looked up here. */
    static Proxy at(InetSocketAddress address) {
        return new Proxy(new HttpHost("http", address.getHostString(), address.getPort()), "", new char[0]);
    }

    /** Returns the same proxy, for someone who is {@code USER:PASSWORD} there. */
    Proxy with(char[] credentials) {
        var colon = 0;
        while (colon < credentials.length && credentials[colon] != ':') {
            colon++;
        }
        var after = Math.min(colon + 1, credentials.length);
        return new Proxy(
                host, new String(credentials, 0, colon), Arrays.copyOfRange(credentials, after, credentials.length));
    }

    HttpHost host() {
        return host;
    }

    /** Returns where it is, without name and password. */
    URI url() {
        return URI.create(host.toURI());
    }

    boolean hasCredentials() {
        return !user.isEmpty();
    }

    /** Returns what only this proxy is told, if it asks. */
    CredentialsProvider credentials() {
        var known = new BasicCredentialsProvider();
        if (hasCredentials()) {
            known.setCredentials(new AuthScope(host), new UsernamePasswordCredentials(user, password));
        }
        return known;
    }

    @Override
    public String toString() {
        return url().toString();
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
    }

    private static IllegalArgumentException unusable() {
        return new IllegalArgumentException("A proxy must be given as http://HOST:PORT.");
    }
}
