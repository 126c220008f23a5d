package org.opencowork.pairing.urlsafety;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Finds the IPv4 address that an IPv6 address carries, and to which a gateway on the way may send what is sent. */
final class EmbeddedIpv4 {

    /** From which byte on a prefix keeps the four bytes; Teredo keeps them inverted. */
    private record Place(AddressBlock prefix, int offset, boolean inverted) {

        private static Place of(String prefix, int offset) {
            return new Place(block(prefix), offset, false);
        }

        private byte[] read(byte[] address) {
            var ipv4 = new byte[4];
            for (int i = 0; i < ipv4.length; i++) {
                var value = address[skipReserved(offset + i)];
                ipv4[i] = (byte) (inverted ? ~value : value);
            }
            return ipv4;
        }

        /** Byte 8 carries nothing, and what would lie there follows after it (RFC 6052, section 2.2). */
        private int skipReserved(int at) {
            return offset < 8 && at >= 8 ? at + 1 : at;
        }
    }

    /** RFC 4291 (compatible, mapped), RFC 7915, RFC 6052, RFC 8215 (as /96 and as /48), RFC 3056, RFC 4380. */
    private static final List<Place> PLACES = List.of(
            Place.of("::/96", 12),
            Place.of("::ffff:0:0/96", 12),
            Place.of("::ffff:0:0:0/96", 12),
            Place.of("64:ff9b::/96", 12),
            Place.of("64:ff9b:1::/96", 12),
            Place.of("64:ff9b:1::/48", 6),
            Place.of("2002::/16", 2),
            new Place(block("2001::/32"), 12, true));

    private static final byte[] ISATAP = {0, 0, 0x5e, (byte) 0xfe};

    private EmbeddedIpv4() {}

    static Optional<byte[]> in(byte[] address) {
        if (address.length != 16 || isPlainLow(address)) {
            return Optional.empty();
        }
        return PLACES.stream()
                .filter(place -> place.prefix().contains(address))
                .findFirst()
                .map(place -> place.read(address))
                .or(() -> isatap(address));
    }

    /** {@code ::} and {@code ::1} are addresses of their own, not IPv4-compatible ones. */
    private static boolean isPlainLow(byte[] address) {
        return block("::/127").contains(address);
    }

    /** RFC 5214, section 6.1: the interface identifier is 0000:5EFE or, for a global address, 0200:5EFE. */
    private static Optional<byte[]> isatap(byte[] address) {
        var marker = Arrays.copyOfRange(address, 8, 12);
        marker[0] &= (byte) ~0x02;
        return Arrays.equals(marker, ISATAP) ? Optional.of(Arrays.copyOfRange(address, 12, 16)) : Optional.empty();
    }

    private static AddressBlock block(String prefix) {
        return new AddressBlock(new RuleFile.Row(prefix, NetworkClass.TRANSITION, "", ""));
    }
}
