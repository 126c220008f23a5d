package org.opencowork.pairing.urlsafety;

import java.util.Comparator;
import java.util.List;
import org.opencowork.pairing.api.Sentence;

/** Says what an address is for, and what the IPv4 address in it is for. */
final class AddressBlocks {

    private final List<AddressBlock> longestFirst = RuleFile.rows("address-blocks.txt").stream()
            .map(AddressBlock::new)
            .sorted(Comparator.comparingInt(AddressBlock::prefixLength).reversed())
            .toList();

    /** Finds the class of an address of 4 or 16 bytes: the worse one of its own and of the address that it carries. */
    Finding classify(byte[] address) {
        var carried = EmbeddedIpv4.in(address).map(this::blockOf).filter(block -> !isPublic(block));
        var decisive = carried.orElseGet(() -> blockOf(address));
        return new Finding(decisive.networkClass(), sentence(address, decisive));
    }

    List<AddressBlock> all() {
        return longestFirst;
    }

    private AddressBlock blockOf(byte[] address) {
        return longestFirst.stream()
                .filter(block -> block.contains(address))
                .findFirst()
                .orElseThrow();
    }

    private static boolean isPublic(AddressBlock block) {
        return block.networkClass() == NetworkClass.PUBLIC;
    }

    private static Sentence sentence(byte[] address, AddressBlock block) {
        var whole = Literals.text(address);
        var meaning = " is " + block.networkClass().word() + " (" + block.citation() + ")";
        return EmbeddedIpv4.in(address)
                .map(Literals::text)
                .map(ipv4 -> Sentence.of(
                        "url.carries",
                        whole + ", which carries " + ipv4 + "," + meaning,
                        whole,
                        ipv4,
                        block.citation()))
                .orElseGet(() -> Sentence.of("url.address", whole + meaning, whole, block.citation()));
    }
}
