package org.opencowork.pairing.urlsafety;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.opencowork.pairing.api.Text;

/** Judges the host of a URL: a name or a literal address. */
final class Hosts {

    private static final List<String> LOCAL_DEVELOPMENT = List.of("localhost", "127.0.0.1", "[::1]");
    private static final Pattern LABEL = Pattern.compile("[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?");
    private static final int MAX_NAME = 253;

    private final AddressBlocks blocks;
    private final NameRules names = new NameRules();

    Hosts(AddressBlocks blocks) {
        this.blocks = blocks;
    }

    static boolean isLocalDevelopment(String host) {
        return LOCAL_DEVELOPMENT.contains(host);
    }

    /** Finds the class of a host in lower case, {@code PUBLIC} also for a name about which nothing is known. */
    Finding classify(String host) {
        if (isLocalDevelopment(host)) {
            return new Finding(
                    NetworkClass.LOCAL_DEVELOPMENT,
                    "url.local",
                    host + " is this computer, for local development",
                    host);
        }
        if (host.startsWith("[")) {
            return classifyIpv6(host);
        }
        return Literals.bytes(host).map(blocks::classify).orElseGet(() -> classifyName(host));
    }

    /** Returns the bytes of a literal address, or empty for a name. */
    static Optional<byte[]> literal(String host) {
        return Literals.bytes(host.startsWith("[") ? host.substring(1, host.length() - 1) : host);
    }

    private Finding classifyIpv6(String host) {
        var address = literal(host).filter(bytes -> bytes.length == 16);
        if (address.isEmpty()) {
            return Finding.invalid("url.no_ipv6", Text.shown(host) + " is not an IPv6 address", Text.shown(host));
        }
        return blocks.classify(address.get());
    }

    /** Refuses it in any case; where it hides an address that is not public, by the class of that. */
    private Finding classifyOddIpv4(String host) {
        var sentence = Text.shown(host)
                + " is an odd way to write an IPv4 address: write four decimal numbers without leading zeros";
        var hidden = OddIpv4.read(host).map(blocks::classify);
        return new Finding(
                hidden.map(Finding::networkClass)
                        .filter(found -> found != NetworkClass.PUBLIC)
                        .orElse(NetworkClass.INVALID),
                "url.odd_ipv4",
                sentence
                        + hidden.map(found -> "; many programs take it for an address, and " + found.sentence())
                                .orElse(""),
                Text.shown(host));
    }

    private Finding classifyName(String host) {
        if (OddIpv4.isMeantBy(host)) {
            return classifyOddIpv4(host);
        }
        if (host.endsWith(".")) {
            return Finding.invalid("url.dot", Text.shown(host) + " ends in a dot: leave it out", Text.shown(host));
        }
        if (host.length() > MAX_NAME
                || !Arrays.stream(host.split("\\.", -1))
                        .allMatch(l -> LABEL.matcher(l).matches())) {
            return Finding.invalid(
                    "url.no_name",
                    Text.shown(host)
                            + " is not a host name: labels of letters, digits and inner hyphens, joined by dots"
                            + " (write international names in their xn-- form)",
                    Text.shown(host));
        }
        return names.against(host)
                .orElseGet(() -> new Finding(NetworkClass.PUBLIC, "url.public", host + " may be public", host));
    }
}
