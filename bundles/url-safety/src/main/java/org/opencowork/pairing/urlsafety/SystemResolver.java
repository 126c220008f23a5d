package org.opencowork.pairing.urlsafety;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.xbill.DNS.ExtendedResolver;
import org.xbill.DNS.NioClient;
import org.xbill.DNS.Resolver;
import org.xbill.DNS.ResolverConfig;
import org.xbill.DNS.SimpleResolver;

/** Makes resolvers that ask the DNS servers of the operating system. */
final class SystemResolver {

    private static final Duration PER_QUERY = Duration.ofSeconds(2);
    private static final Duration IN_TOTAL = Duration.ofSeconds(9);
    private static final Duration CONFIGURATION_AGE = Duration.ofSeconds(10);
    private static final int TRIES = 3;
    private static final int MAX_PORT = 65_535;
    private static final Pattern SERVER = Pattern.compile("([^:]+|\\[[^\\]]*])(?::([0-9]{1,5}))?");

    /** What the configuration said, and when, by {@link System#nanoTime()}. */
    private record Known(Resolver resolver, long readAtNanos) {

        private boolean isFresh() {
            return System.nanoTime() - readAtNanos < CONFIGURATION_AGE.toNanos();
        }
    }

    private SystemResolver() {}

    /** Returns a supplier that reads the system's configuration again once it is 10 s old. */
    static Supplier<Resolver> refreshing() {
        var known = new AtomicReference<Known>();
        return () -> known.updateAndGet(
                        before -> before != null && before.isFresh() ? before : new Known(read(), System.nanoTime()))
                .resolver();
    }

    /** Returns a supplier of a resolver that asks this server alone, written {@code HOST} or {@code HOST:PORT}. */
    static Supplier<Resolver> at(String server) throws UnknownHostException {
        var ends = SERVER.matcher(server);
        if (!ends.matches()) {
            throw new UnknownHostException(server + " is not HOST:PORT");
        }
        var port = ends.group(2) == null ? SimpleResolver.DEFAULT_PORT : Integer.parseInt(ends.group(2));
        if (port < 1 || port > MAX_PORT) {
            throw new UnknownHostException(server + " has no port from 1 to " + MAX_PORT);
        }
        var resolver =
                over(List.of(new SimpleResolver(new InetSocketAddress(InetAddress.getByName(ends.group(1)), port))));
        return () -> resolver;
    }

    /** Returns a resolver over the servers; a datagram with a wrong id, or none, costs one of its tries. */
    static Resolver over(List<SimpleResolver> servers) {
        servers.forEach(server -> server.setTimeout(PER_QUERY));
        var resolver = new ExtendedResolver(List.<Resolver>copyOf(servers));
        resolver.setRetries(TRIES);
        resolver.setTimeout(IN_TOTAL);
        return resolver;
    }

    /** Ends the thread that the DNS library keeps. */
    static void stop() {
        NioClient.close();
    }

    private static Resolver read() {
        ResolverConfig.refresh();
        return over(ResolverConfig.getCurrentConfig().servers().stream()
                .map(SimpleResolver::new)
                .toList());
    }
}
