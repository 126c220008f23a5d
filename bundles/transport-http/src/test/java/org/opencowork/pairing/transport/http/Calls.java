package org.opencowork.pairing.transport.http;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.opencowork.pairing.api.egress.DialVerdict;
import org.opencowork.pairing.api.egress.EgressRules;
import org.opencowork.pairing.api.egress.UrlVerdict;
import org.opencowork.pairing.api.secrets.Secret;
import org.opencowork.pairing.api.transport.BrokerAccess;
import org.opencowork.pairing.api.transport.Cancellation;
import org.opencowork.pairing.api.transport.ClaimRequest;
import org.opencowork.pairing.api.transport.Heartbeat;

/** What the tests ask of a transport. */
final class Calls {

    static final String TOKEN = "ocp_0123456789";
    static final Heartbeat HEARTBEAT = new Heartbeat("paired_online", 7);
    static final ClaimRequest CLAIM = claim(Duration.ZERO);

    private Calls() {}

    static ClaimRequest claim(Duration hold) {
        return new ClaimRequest(7, 10, Duration.ofSeconds(60), hold, Map.of("commands", List.of("prompt")));
    }

    static BrokerAccess access(URI url) {
        return access(url, new Cancellation());
    }

    static BrokerAccess access(URI url, Cancellation ends) {
        return new BrokerAccess(url, "p-1", "d-1", Secret.copyOf(TOKEN.toCharArray()), ends);
    }

    /** Rules that let a token travel to just these addresses, whatever the host is called. */
    static EgressRules only(String... addresses) {
        return resolving(url -> new DialVerdict(
                true,
                "allowed",
                "public",
                Arrays.stream(addresses).map(Calls::address).toList(),
                false));
    }

    /** What a look-up says. */
    @FunctionalInterface
    interface Resolution {
        DialVerdict resolve(URI url);
    }

    static EgressRules resolving(Resolution resolution) {
        return new EgressRules() {
            @Override
            public UrlVerdict judge(String url) {
                throw new AssertionError("a transport does not judge URLs");
            }

            @Override
            public DialVerdict resolve(URI url) {
                return resolution.resolve(url);
            }

            @Override
            public DialVerdict resolveProxy(URI url, URI proxy) {
                return resolution.resolve(proxy);
            }
        };
    }

    static InetAddress address(String literal) {
        try {
            return InetAddress.getByName(literal);
        } catch (UnknownHostException e) {
            throw new AssertionError(e);
        }
    }
}
