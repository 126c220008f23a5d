package org.opencowork.pairing.transport.http;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.util.List;
import org.apache.hc.client5.http.DnsResolver;

/**
 * The addresses that the call on this thread may dial, as HttpClient's resolver.
 *
 * <p>HttpClient dials on the thread of its caller and tells its resolver no more than the host, so that only the
 * thread can tell apart two calls to one host that were vetted at different times.
 */
final class VettedAddresses implements DnsResolver {

    /** What is done while the addresses hold. */
    @FunctionalInterface
    interface Work<T> {
        T run() throws IOException;
    }

    private static final ThreadLocal<List<InetAddress>> CURRENT = new ThreadLocal<>();

    <T> T within(List<InetAddress> vetted, Work<T> work) throws IOException {
        CURRENT.set(vetted);
        try {
            return work.run();
        } finally {
            CURRENT.remove();
        }
    }

    boolean contains(InetAddress peer) {
        return vetted().contains(peer);
    }

    @Override
    public InetAddress[] resolve(String host) throws UnknownHostException {
        if (vetted().isEmpty()) {
            throw new UnknownHostException(host + " was not vetted");
        }
        return vetted().toArray(InetAddress[]::new);
    }

    @Override
    public List<InetSocketAddress> resolve(String host, int port) throws UnknownHostException {
        return HappyEyeballs.order(List.of(resolve(host)), port);
    }

    @Override
    public String resolveCanonicalHostname(String host) {
        return host;
    }

    private List<InetAddress> vetted() {
        var vetted = CURRENT.get();
        return vetted == null ? List.of() : vetted;
    }
}
