package org.opencowork.pairing.urlsafety;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/** No address of a special block is a broker's, however it is written; its neighbours may be. */
class SpecialBlocksTest {

    private final DnsEgressRules rules = new DnsEgressRules(name -> {
        throw new AssertionError("an address needs no look-up: " + name);
    });

    @Test
    void refusesTheBordersOfEveryBlockInEveryForm() {
        assertThat(SpecialBlock.IPV4)
                .flatExtracting(block -> List.of(block.first(), block.last()))
                .allSatisfy(this::refusesIpv4);
        assertThat(SpecialBlock.IPV6)
                .flatExtracting(block -> List.of(block.first(), block.last()))
                .filteredOn(address -> !SpecialBlock.NAT64.contains(address))
                .allSatisfy(this::refusesIpv6);
    }

    @Property
    void refusesAnyAddressOfAnIpv4BlockInEveryForm(@ForAll("ipv4") BigInteger address) {
        refusesIpv4(address);
    }

    @Property
    void refusesAnyAddressOfAnIpv6BlockInEveryForm(@ForAll("ipv6") BigInteger address) {
        refusesIpv6(address);
    }

    @Test
    void allowsEveryNeighbourThatIsInNoOtherBlock() {
        var ipv4 = neighbours(SpecialBlock.IPV4).map(SpecialBlocksTest::dotted).toList();
        var ipv6 =
                neighbours(SpecialBlock.IPV6).map(SpecialBlocksTest::ipv6Forms).toList();

        assertThat(ipv4)
                .hasSizeGreaterThan(20)
                .allSatisfy(text -> assertThat(isAllowed(text)).isTrue());
        assertThat(ipv6)
                .hasSizeGreaterThan(10)
                .allSatisfy(forms -> assertThat(forms).allMatch(form -> isAllowed("[" + form + "]")));
    }

    @Property
    void judgesAnAddressBehindNat64LikeTheOneThatItCarries(@ForAll("anyIpv4") BigInteger address) {
        var special = SpecialBlock.IPV4.stream().anyMatch(block -> block.contains(address));

        assertThat(isAllowed(dotted(address))).isNotEqualTo(special);
        assertThat(isAllowed("[64:ff9b::" + dotted(address) + "]")).isNotEqualTo(special);
    }

    @Provide
    Arbitrary<BigInteger> ipv4() {
        return anyOf(SpecialBlock.IPV4);
    }

    @Provide
    Arbitrary<BigInteger> ipv6() {
        return anyOf(SpecialBlock.IPV6).filter(address -> !SpecialBlock.NAT64.contains(address));
    }

    @Provide
    Arbitrary<BigInteger> anyIpv4() {
        return Arbitraries.bigIntegers()
                .between(BigInteger.ZERO, BigInteger.ONE.shiftLeft(32).subtract(BigInteger.ONE));
    }

    private static Arbitrary<BigInteger> anyOf(List<SpecialBlock> blocks) {
        return Arbitraries.of(blocks).flatMap(block -> Arbitraries.bigIntegers().between(block.first(), block.last()));
    }

    private static Stream<BigInteger> neighbours(List<SpecialBlock> blocks) {
        return blocks.stream()
                .flatMap(SpecialBlock::neighbours)
                .filter(address -> blocks.stream().noneMatch(block -> block.contains(address)));
    }

    private void refusesIpv4(BigInteger address) {
        var isLocal = dotted(address).equals("127.0.0.1");
        assertThat(isAllowed(dotted(address))).isEqualTo(isLocal);
        assertThat(oddForms(address)).noneMatch(this::isAllowed);
        assertThat(carriers(address)).noneMatch(carrier -> isAllowed("[" + carrier + "]"));
    }

    private void refusesIpv6(BigInteger address) {
        assertThat(ipv6Forms(address))
                .filteredOn(form -> !form.equals("::1"))
                .noneMatch(form -> isAllowed("[" + form + "]"));
        assertThat(ipv6Forms(address)).noneMatch(form -> isAllowed("[" + form + "%eth0]") || isAllowed(form));
    }

    private boolean isAllowed(String host) {
        return rules.judge("https://" + host).allowed();
    }

    private static String dotted(BigInteger address) {
        return IntStream.of(24, 16, 8, 0)
                .mapToObj(shift -> String.valueOf(address.longValue() >> shift & 0xff))
                .collect(Collectors.joining("."));
    }

    private static List<String> oddForms(BigInteger address) {
        var number = address.longValue();
        var dotted = dotted(address);
        return List.of(
                String.valueOf(number),
                "0x" + Long.toHexString(number),
                "0" + Long.toOctalString(number),
                (number >> 24) + "." + (number & 0xffffff),
                (number >> 24) + "." + (number >> 16 & 0xff) + "." + (number & 0xffff),
                "0x" + Long.toHexString(number >> 24) + "." + (number & 0xffffff),
                String.format("0%03o.%d.%d.%d", number >> 24, number >> 16 & 0xff, number >> 8 & 0xff, number & 0xff),
                String.format("%d.%d.%d.0%d", number >> 24, number >> 16 & 0xff, number >> 8 & 0xff, number & 0xff),
                dotted + ".",
                dotted.replace(".", "%2e"),
                dotted.replace('.', '。'),
                dotted.replace('1', '１').replace('2', '２').replace('0', '０') + "．",
                "[" + dotted + "]",
                "x@" + dotted);
    }

    private static List<String> carriers(BigInteger address) {
        var dotted = dotted(address);
        var pair = pair(address.longValue());
        return List.of(
                "::ffff:" + dotted,
                "::ffff:" + pair,
                "0:0:0:0:0:FFFF:" + dotted,
                "::" + dotted,
                "::ffff:0:" + dotted,
                "64:ff9b::" + dotted,
                "64:ff9b::" + pair,
                "64:ff9b:1::" + dotted,
                "2002:" + pair + "::1",
                "2001:0:4136:e378:8000:63bf:" + pair(~address.longValue() & 0xffffffffL),
                "2606:4700::5efe:" + dotted,
                "2606:4700::200:5efe:" + pair);
    }

    private static String pair(long ipv4) {
        return Long.toHexString(ipv4 >> 16) + ":" + Long.toHexString(ipv4 & 0xffff);
    }

    private static List<String> ipv6Forms(BigInteger address) {
        var padded = String.format("%032x", address);
        var full = IntStream.range(0, 8)
                .mapToObj(i -> padded.substring(4 * i, 4 * i + 4))
                .collect(Collectors.joining(":"));
        var plain = full.replaceAll("\\b0{1,3}", "");
        var dotted = dotted(address.and(BigInteger.valueOf(0xffffffffL)));
        return Stream.of(
                        full,
                        full.toUpperCase(Locale.ROOT),
                        plain,
                        full.substring(0, 30) + dotted,
                        Ipv6Text.of(Literals.bytes(full).orElseThrow()))
                .distinct()
                .toList();
    }
}
