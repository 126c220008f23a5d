package org.opencowork.pairing.urlsafety;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Optional;
import java.util.regex.Pattern;
import org.xbill.DNS.Address;

/** Addresses as letters and as bytes; never asks the network. */
final class Literals {

    private static final Pattern DOTTED_QUAD =
            Pattern.compile("(?:(?:25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)(?:\\.(?!$)|$)){4}");
    private static final Pattern IPV6_LETTERS =
            Pattern.compile("(?!.*[0-9a-fA-F]{5})(?:[0-9a-fA-F:]{2,39}|[0-9a-fA-F:]{1,30}:[0-9.]{7,15})");

    private Literals() {}

    /** Reads four decimal numbers, or IPv6 without a zone; nothing else is an address here. */
    static Optional<byte[]> bytes(String text) {
        if (DOTTED_QUAD.matcher(text).matches()) {
            return Optional.ofNullable(Address.toByteArray(text, Address.IPv4));
        }
        return IPV6_LETTERS.matcher(text).matches()
                ? Optional.ofNullable(Address.toByteArray(text, Address.IPv6))
                : Optional.empty();
    }

    /** Returns the address without a name; an IPv4-mapped one becomes IPv4, as the operating system would dial it. */
    static InetAddress address(byte[] bytes) {
        try {
            return InetAddress.getByAddress(bytes);
        } catch (UnknownHostException e) {
            throw new IllegalArgumentException("an address has 4 or 16 bytes", e);
        }
    }

    /** Writes the address, IPv6 shortened as in RFC 5952. */
    static String text(byte[] bytes) {
        return bytes.length == 4 ? address(bytes).getHostAddress() : Ipv6Text.of(bytes);
    }
}
