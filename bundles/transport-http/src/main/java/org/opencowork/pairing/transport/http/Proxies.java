package org.opencowork.pairing.transport.http;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ProxySelector;
import java.net.URI;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Which proxy a broker is reached through, if any. Brokers on this computer, which speak plain HTTP, never are.
 * Thread-safe.
 */
interface Proxies {

    /** Never any. */
    Proxies NONE = broker -> Optional.empty();

    /**
     * Returns the proxy for a broker at this moment.
     *
     * @throws IllegalArgumentException with a sentence for the person, if the system names one that cannot be used
     */
    Optional<Proxy> to(URI broker);

    /**
     * Reads the setting.
     *
     * @param setting {@code none} or empty, {@code system}, or the URL of a proxy
     * @param credentialsFile whose first line is {@code USER:PASSWORD} for the proxy of the setting; empty for none
     * @param environment the variables of this process
     * @throws IOException if the file cannot be read
     * @throws IllegalArgumentException with a sentence for the person, if the setting is none of these
     */
    static Proxies of(String setting, String credentialsFile, Map<String, String> environment) throws IOException {
        if (setting.isEmpty() || setting.equals("none")) {
            return NONE;
        }
        if (setting.equals("system")) {
            return onlyHttps(broker -> ofTheSystem(broker, environment));
        }
        var proxy = Proxy.of(setting);
        if (proxy.hasCredentials()) {
            throw new IllegalArgumentException(
                    "The URL of the proxy holds a password, which others could see there: put"
                            + " the line USER:PASSWORD into a file and name that.");
        }
        if (!credentialsFile.isEmpty()) {
            proxy = proxy.with(FirstLine.of(credentialsFile));
        }
        return always(proxy);
    }

    private static Proxies always(Proxy proxy) {
        return onlyHttps(broker -> Optional.of(proxy));
    }

    private static Proxies onlyHttps(Proxies proxies) {
        return broker -> "https".equals(broker.getScheme()) ? proxies.to(broker) : Optional.empty();
    }

    /**
     * As curl and most tools do it; where nothing is said in the environment, as the Java runtime is set up, which the
     * launcher has follow the settings of macOS, Windows or GNOME, also where these name a script.
     */
    private static Optional<Proxy> ofTheSystem(URI broker, Map<String, String> environment) {
        var named = first(environment, "https_proxy", "HTTPS_PROXY", "all_proxy", "ALL_PROXY");
        if (named.isEmpty()) {
            return ofTheJavaRuntime(broker);
        }
        var host = broker.getHost().toLowerCase(Locale.ROOT);
        var direct = first(environment, "no_proxy", "NO_PROXY").orElse("");
        return Arrays.stream(direct.split("[, ]+")).anyMatch(entry -> covers(entry, host))
                ? Optional.empty()
                : named.map(Proxy::of);
    }

    /** Tells whether an entry of NO_PROXY names this host or a domain above it. */
    private static boolean covers(String entry, String host) {
        var domain = entry.toLowerCase(Locale.ROOT).replaceFirst(":\\d+$", "").replaceFirst("^\\*?\\.", "");
        return entry.equals("*") || (!domain.isEmpty() && (host.equals(domain) || host.endsWith("." + domain)));
    }

    private static Optional<Proxy> ofTheJavaRuntime(URI broker) {
        var selector = ProxySelector.getDefault();
        return selector == null
                ? Optional.empty()
                : selector.select(broker).stream()
                        .filter(proxy -> proxy.type() == java.net.Proxy.Type.HTTP)
                        .map(proxy -> Proxy.at((InetSocketAddress) proxy.address()))
                        .findFirst();
    }

    private static Optional<String> first(Map<String, String> environment, String... names) {
        return Stream.of(names)
                .map(name -> environment.getOrDefault(name, ""))
                .filter(value -> !value.isEmpty())
                .findFirst();
    }
}
