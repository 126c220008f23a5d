package org.opencowork.pairing.urlsafety;

import java.util.Comparator;
import java.util.List;

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

    private static String sentence(byte[] address, AddressBlock block) {
        var inside = EmbeddedIpv4.in(address)
                .map(ipv4 -> ", which carries " + Literals.text(ipv4) + ",")
                .orElse("");
        return Literals.text(address) + inside + " is " + block.networkClass().word() + " (" + block.citation() + ")";
    }
}
