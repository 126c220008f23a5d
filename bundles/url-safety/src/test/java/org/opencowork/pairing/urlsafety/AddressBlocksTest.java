package org.opencowork.pairing.urlsafety;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AddressBlocksTest {

    private final AddressBlocks blocks = new AddressBlocks();

    @ParameterizedTest
    @CsvSource({
        "9.255.255.255, public",
        "10.0.0.0, private",
        "10.255.255.255, private",
        "11.0.0.0, public",
        "100.63.255.255, public",
        "100.64.0.0, shared",
        "100.127.255.255, shared",
        "100.128.0.0, public",
        "126.255.255.255, public",
        "127.0.0.0, loopback",
        "127.255.255.255, loopback",
        "128.0.0.0, public",
        "172.15.255.255, public",
        "172.16.0.0, private",
        "172.31.255.255, private",
        "172.32.0.0, public",
        "192.0.0.169, reserved",
        "192.0.1.0, public",
        "198.17.255.255, public",
        "198.18.0.0, benchmarking",
        "198.19.255.255, benchmarking",
        "198.20.0.0, public",
        "223.255.255.255, public",
        "224.0.0.0, multicast",
        "239.255.255.255, multicast",
        "240.0.0.0, reserved",
        "255.255.255.254, reserved",
        "255.255.255.255, broadcast",
        "1fff:ffff::, reserved",
        "2000::, public",
        "3ffe::1, public",
        "3fff::, documentation",
        "3fff:fff:ffff::, documentation",
        "3fff:1000::, public",
        "4000::, reserved",
        "2001:1ff:ffff::, reserved",
        "2001:200::, public",
        "2001:db7:ffff::, public",
        "2001:db8::, documentation",
        "fbff::, reserved",
        "fc00::, private",
        "fdff::1, private",
        "fe00::, reserved",
        "fe80::, link-local",
        "febf::, link-local",
        "fec0::, private",
        "ff00::, multicast",
        "ff02::1, multicast"
    })
    void knowsTheBordersOfTheRegistries(String address, String networkClass) {
        assertThat(classOf(address)).isEqualTo(networkClass);
    }

    @ParameterizedTest
    @CsvSource({
        "::ffff:10.0.0.1, private",
        "::10.0.0.1, private",
        "::ffff:0:10.0.0.1, private",
        "64:ff9b::10.0.0.1, private",
        "64:ff9b:1::10.0.0.1, private",
        "64:ff9b:1:7f00:0:100::, loopback",
        "2002:0a00:0001::1, private",
        "2002:7f00:0001::, loopback",
        "2001:0:1:2:3:4:f5ff:fffe, private",
        "2606:4700::5efe:10.0.0.1, private",
        "2606:4700::200:5efe:192.168.0.1, private",
        "64:ff9b::8.8.8.8, public",
        "2002:808:808::1, transition",
        "2001:0:1:2:3:4:f7f7:f7f7, transition",
        "::8.8.8.8, transition",
        "2606:4700::5efe:8.8.8.8, public"
    })
    void looksAtTheIpv4AddressInside(String address, String networkClass) {
        assertThat(classOf(address)).isEqualTo(networkClass);
    }

    @Test
    void namesAddressClassAndRfc() {
        assertThat(blocks.classify(Literals.bytes("64:ff9b::a00:1").orElseThrow())
                        .sentence())
                .isEqualTo("64:ff9b::a00:1, which carries 10.0.0.1, is private (Private-Use, RFC 1918)");
    }

    @Test
    void refusesTheFirstAndTheLastAddressOfEveryBlockThatIsNotPublic() {
        for (var block : blocks.all()) {
            if (block.networkClass() != NetworkClass.PUBLIC) {
                assertThat(blocks.classify(block.network()).isPublic())
                        .as(block.citation())
                        .isFalse();
                assertThat(blocks.classify(last(block)).isPublic())
                        .as(block.citation())
                        .isFalse();
            }
        }
    }

    @Test
    void saysForEveryBlockWhereThatIsWritten() {
        assertThat(RuleFile.rows("address-blocks.txt"))
                .allSatisfy(row -> assertThat(row.source()).matches("RFC\\d+|provider"))
                .extracting(RuleFile.Row::key)
                .doesNotHaveDuplicates();
    }

    @Property
    void classifiesAMappedAddressNeverBetterThanTheOneInside(@ForAll @Size(4) byte[] ipv4) {
        var mapped = new byte[16];
        Arrays.fill(mapped, 10, 12, (byte) 0xff);
        System.arraycopy(ipv4, 0, mapped, 12, 4);

        assertThat(blocks.classify(mapped).isPublic()).isFalse();
        assertThat(blocks.classify(nat64(ipv4)).isPublic())
                .isEqualTo(blocks.classify(ipv4).isPublic());
    }

    @Property
    void findsAClassForAnyAddressAndReadsBackItsText(@ForAll @Size(16) byte[] ipv6) {
        assertThat(blocks.classify(ipv6).sentence()).startsWith(Literals.text(ipv6));
        assertThat(Literals.bytes(Literals.text(ipv6))).hasValue(ipv6);
    }

    @Property
    void takesTheLongestPrefixAmongThoseThatHoldTheAddress(@ForAll @Size(4) byte[] ipv4) {
        var value = new BigInteger(1, ipv4);
        var expected = blocks.all().stream()
                .filter(block -> block.network().length == 4)
                .filter(block -> value.shiftRight(32 - block.prefixLength())
                        .equals(new BigInteger(1, block.network()).shiftRight(32 - block.prefixLength())))
                .max(Comparator.comparingInt(AddressBlock::prefixLength))
                .orElseThrow();

        assertThat(blocks.classify(ipv4).networkClass()).isEqualTo(expected.networkClass());
    }

    @Test
    void writesIpv6InItsCanonicalForm() {
        var texts = List.of("::", "::1", "1::", "2001:db8::1:0:0:1", "2001:db8:0:1:1:1:1:1", "1:0:0:2::", "fe80::a:b");

        assertThat(texts)
                .allSatisfy(
                        text -> assertThat(Literals.text(Literals.bytes(text).orElseThrow()))
                                .isEqualTo(text));
    }

    private String classOf(String address) {
        return blocks.classify(Literals.bytes(address).orElseThrow())
                .networkClass()
                .word();
    }

    private static byte[] nat64(byte[] ipv4) {
        var address = Literals.bytes("64:ff9b::").orElseThrow();
        System.arraycopy(ipv4, 0, address, 12, 4);
        return address;
    }

    private static byte[] last(AddressBlock block) {
        var address = block.network();
        for (int bit = block.prefixLength(); bit < address.length * 8; bit++) {
            address[bit / 8] |= (byte) (0x80 >> bit % 8);
        }
        return address;
    }
}
