package org.opencowork.pairing.urlsafety;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.opencowork.pairing.api.egress.DialVerdict;
import org.opencowork.pairing.api.egress.EgressRules;
import org.opencowork.pairing.api.egress.UrlVerdict;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.Designate;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/**
 * Lets a token travel to public addresses over HTTPS, and to this computer for local development.
 *
 * <p>Thread-safe. Names are looked up in the hosts file and in DNS at every call; literal addresses and
 * {@code localhost} are answered without the network (RFC 6761, section 6.3).
 */
@Component(immediate = true, configurationPid = "org.opencowork.pairing.urlsafety")
@Designate(ocd = DnsEgressRules.Config.class)
public final class DnsEgressRules implements EgressRules {

    /** Whom names are asked of. */
    @ObjectClassDefinition(name = "Rules for broker URLs")
    public @interface Config {

        /** Returns the server, nothing for those of the operating system, or {@code system} for its own look-up. */
        @AttributeDefinition(
                description = "HOST:PORT of the DNS server; empty: the servers of the operating system, asked directly;"
                        + " system: the operating system's own look-up")
        String dnsServer() default "";
    }

    private static final String SYSTEM = "system";

    private static final List<byte[]> LOCALHOST = List.of(
            Literals.bytes("127.0.0.1").orElseThrow(), Literals.bytes("::1").orElseThrow());

    private static final Set<NetworkClass> PUBLIC = Set.of(NetworkClass.PUBLIC);
    private static final Set<NetworkClass> THIS_COMPUTER = Set.of(NetworkClass.LOOPBACK);

    /** The person has chosen the proxy, and most are inside the own network. */
    private static final Set<NetworkClass> PROXIES =
            Set.of(NetworkClass.PUBLIC, NetworkClass.PRIVATE, NetworkClass.SHARED, NetworkClass.LOOPBACK);

    private final AddressBlocks blocks = new AddressBlocks();
    private final UrlRules urls = new UrlRules(new Hosts(blocks));
    private final NameLookup lookup;

    /** Asks the servers of the operating system. */
    public DnsEgressRules() {
        this(new DnsNameLookup(SystemResolver.refreshing()));
    }

    /**
     * Asks whom the configuration names.
     *
     * @throws UnknownHostException if the configured server's own name is not known
     */
    @Activate
    public DnsEgressRules(Config config) throws UnknownHostException {
        this(lookup(config.dnsServer()));
    }

    private static NameLookup lookup(String server) throws UnknownHostException {
        if (server.equals(SYSTEM)) {
            return new OsNameLookup();
        }
        return new DnsNameLookup(server.isEmpty() ? SystemResolver.refreshing() : SystemResolver.at(server));
    }

    DnsEgressRules(NameLookup lookup) {
        this.lookup = lookup;
    }

    @Deactivate
    void stop() {
        SystemResolver.stop();
    }

    @Override
    public UrlVerdict judge(String url) {
        return urls.judge(url);
    }

    @Override
    public DialVerdict resolve(URI brokerUrl) {
        var url = judge(brokerUrl.toString());
        var host = brokerUrl.getHost();
        if (!url.allowed() || host == null) {
            return new DialVerdict(false, url.reason(), url.networkClass(), List.of(), false);
        }
        return resolve(host, Hosts.isLocalDevelopment(host) ? THIS_COMPUTER : PUBLIC);
    }

    @Override
    public DialVerdict resolveProxy(URI brokerUrl, URI proxy) {
        var url = judge(brokerUrl.toString());
        var host = proxy.getHost();
        return url.allowed() && host != null
                ? resolve(host, PROXIES)
                : new DialVerdict(false, url.reason(), url.networkClass(), List.of(), false);
    }

    private DialVerdict resolve(String host, Set<NetworkClass> wanted) {
        return withoutNetwork(host)
                .map(addresses -> vet(host, addresses, wanted))
                .orElseGet(() -> lookUpAndVet(host, wanted));
    }

    private static Optional<List<byte[]>> withoutNetwork(String host) {
        return host.equals("localhost")
                ? Optional.of(LOCALHOST)
                : Hosts.literal(host).map(List::of);
    }

    private DialVerdict lookUpAndVet(String host, Set<NetworkClass> wanted) {
        try {
            var answer = lookup.lookUp(host);
            return answer.addresses().isEmpty()
                    ? unknown(host + " was not found: " + answer.failure(), answer.transientFailure())
                    : vet(host, answer.addresses(), wanted);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return unknown("the look-up of " + host + " was interrupted", true);
        }
    }

    private DialVerdict vet(String host, List<byte[]> addresses, Set<NetworkClass> wanted) {
        var findings = addresses.stream().map(blocks::classify).toList();
        return findings.stream()
                .filter(finding -> !wanted.contains(finding.networkClass()))
                .findFirst()
                .map(bad -> refused(
                        host + " leads to an address that must not be dialled: " + bad.sentence(), bad.networkClass()))
                .orElseGet(() -> allowed(findings.get(0), addresses));
    }

    private static DialVerdict allowed(Finding finding, List<byte[]> addresses) {
        List<InetAddress> vetted = addresses.stream().map(Literals::address).toList();
        return new DialVerdict(
                true, "allowed: " + finding.sentence(), finding.networkClass().word(), vetted, false);
    }

    private static DialVerdict refused(String reason, NetworkClass networkClass) {
        return new DialVerdict(false, reason, networkClass.word(), List.of(), false);
    }

    private static DialVerdict unknown(String reason, boolean transientFailure) {
        return new DialVerdict(false, reason, NetworkClass.INVALID.word(), List.of(), transientFailure);
    }
}
