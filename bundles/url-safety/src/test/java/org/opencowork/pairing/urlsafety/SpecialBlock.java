package org.opencowork.pairing.urlsafety;

import java.math.BigInteger;
import java.util.List;
import java.util.stream.Stream;

/**
 * A block of the IANA registries, written down here from their rows and not from the rules under test.
 *
 * @param first its lowest address as a number
 * @param bits 32 or 128
 * @param prefix how many bits its addresses share
 */
record SpecialBlock(BigInteger first, int bits, int prefix) {

    static final List<SpecialBlock> IPV4 = Stream.of(
                    "0.0.0.0/8 0.0.0.0/32 10.0.0.0/8 100.64.0.0/10 127.0.0.0/8 169.254.0.0/16 172.16.0.0/12 192.0.0.0/24",
                    "192.0.0.0/29 192.0.0.8/32 192.0.0.9/32 192.0.0.10/32 192.0.0.170/32 192.0.0.171/32 192.0.2.0/24",
                    "192.31.196.0/24 192.52.193.0/24 192.88.99.0/24 192.88.99.2/32 192.168.0.0/16 192.175.48.0/24",
                    "198.18.0.0/15 198.51.100.0/24 203.0.113.0/24 224.0.0.0/4 240.0.0.0/4 255.255.255.255/32",
                    "168.63.129.16/32 100.100.100.200/32 169.254.169.254/32")
            .flatMap(line -> Stream.of(line.split(" ", -1)))
            .map(text -> SpecialBlock.of(text, 32))
            .toList();

    /** The last line is all that lies outside of 2000::/3. */
    static final List<SpecialBlock> IPV6 = Stream.of(
                    "::/128 ::1/128 ::ffff:0:0/96 64:ff9b:1::/48 100::/64 100:0:0:1::/64 2001::/23 2001::/32 2001:1::1/128",
                    "2001:1::2/128 2001:1::3/128 2001:2::/48 2001:3::/32 2001:4:112::/48 2001:10::/28 2001:20::/28",
                    "2001:30::/28 2001:db8::/32 2002::/16 2620:4f:8000::/48 3fff::/20 5f00::/16 fc00::/7 fe80::/10",
                    "fec0::/10 ff00::/8 ::/96 ::ffff:0:0:0/96",
                    "4000::/2 8000::/1 ::/8 100::/8 200::/7 400::/6 800::/5 1000::/4")
            .flatMap(line -> Stream.of(line.split(" ", -1)))
            .map(text -> SpecialBlock.of(text, 128))
            .toList();

    /** The one prefix outside of 2000::/3 of which some addresses are public: those that carry a public one. */
    static final SpecialBlock NAT64 = of("64:ff9b::/96", 128);

    private static SpecialBlock of(String text, int bits) {
        var slash = text.indexOf('/');
        var first = bits == 32 ? ipv4(text.substring(0, slash)) : ipv6(text.substring(0, slash));
        return new SpecialBlock(first, bits, Integer.parseInt(text.substring(slash + 1)));
    }

    private static BigInteger ipv4(String text) {
        return Stream.of(text.split("\\.", -1))
                .map(BigInteger::new)
                .reduce(BigInteger.ZERO, (high, low) -> high.shiftLeft(8).add(low));
    }

    /** All of them are written with one pair of colons that stands for zeros. */
    private static BigInteger ipv6(String text) {
        var halves = text.split("::", -1);
        var low = groups(halves[1]);
        var left = halves[0].isEmpty() ? 0 : halves[0].split(":", -1).length;
        return groups(halves[0]).shiftLeft(16 * (8 - left)).add(low);
    }

    private static BigInteger groups(String text) {
        return Stream.of(text.split(":", -1))
                .filter(group -> !group.isEmpty())
                .map(group -> new BigInteger(group, 16))
                .reduce(BigInteger.ZERO, (high, low) -> high.shiftLeft(16).add(low));
    }

    BigInteger size() {
        return BigInteger.ONE.shiftLeft(bits - prefix);
    }

    BigInteger last() {
        return first.add(size()).subtract(BigInteger.ONE);
    }

    boolean contains(BigInteger address) {
        return address.compareTo(first) >= 0 && address.compareTo(last()) <= 0;
    }

    /** Returns the addresses just before and just behind it, where there are some. */
    Stream<BigInteger> neighbours() {
        return Stream.of(first.subtract(BigInteger.ONE), last().add(BigInteger.ONE))
                .filter(address -> address.signum() >= 0 && address.bitLength() <= bits);
    }
}
