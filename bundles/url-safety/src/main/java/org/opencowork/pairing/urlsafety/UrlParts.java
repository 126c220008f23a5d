package org.opencowork.pairing.urlsafety;

import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A URL cut at its delimiters with nothing decoded; query and fragment are left away.
 *
 * @param scheme {@code http} or {@code https}
 * @param authority all between {@code //} and the path, in lower case
 * @param host the authority up to the port, IPv6 with its brackets; empty if it cannot be told
 * @param port what follows the host's colon, or null if there is no colon
 * @param path from its first slash on, or empty
 */
record UrlParts(
        String scheme,
        String authority,
        String host,
        @Nullable String port,
        String path) {

    private static final Pattern URL =
            Pattern.compile("(https?)://([^/?#]*)([^?#]*)(?:[?#].*)?", Pattern.CASE_INSENSITIVE);
    private static final Pattern AUTHORITY = Pattern.compile("(\\[[^\\[\\]]*]|[^:\\[\\]]*)(?::(.*))?");

    /** Cuts the URL, or returns empty if it does not begin like an absolute http or https URL. */
    static Optional<UrlParts> cut(String url) {
        var match = URL.matcher(url);
        if (!match.matches()) {
            return Optional.empty();
        }
        var scheme = match.group(1).toLowerCase(Locale.ROOT);
        var authority = match.group(2).toLowerCase(Locale.ROOT);
        var ends = AUTHORITY.matcher(authority);
        return ends.matches()
                ? Optional.of(new UrlParts(
                        scheme, authority, Objects.requireNonNull(ends.group(1)), ends.group(2), match.group(3)))
                : Optional.of(new UrlParts(scheme, authority, "", null, match.group(3)));
    }

    /** The same for every port: {@code :443} and {@code :80} go, where they are the scheme's own. */
    String shownPort() {
        var own = scheme.equals("https") ? "443" : "80";
        return port == null || port.equals(own) ? "" : ":" + port;
    }
}
