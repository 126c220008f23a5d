package org.opencowork.pairing.urlsafety;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Reads what the C library's {@code inet_aton} and browsers take for an IPv4 address although it is not four decimal
 * numbers (WHATWG URL Standard, section 3.5): octal, hexadecimal and short forms. Such a host is only ever refused; what
 * is read here says what it was after.
 */
final class OddIpv4 {

    private static final Pattern HEX = Pattern.compile("0x[0-9a-f]*");
    private static final Pattern OCTAL = Pattern.compile("0[0-7]+");
    private static final Pattern DECIMAL = Pattern.compile("[0-9]+");
    private static final int BYTE = 256;
    private static final int MOST_DIGITS = 64;

    private OddIpv4() {}

    /** Tells whether programs take a host for an IPv4 address because of its last label. */
    static boolean isMeantBy(String host) {
        var labels = labels(host);
        var last = labels[labels.length - 1];
        return DECIMAL.matcher(last).matches() || HEX.matcher(last).matches();
    }

    /** Returns the four bytes that such programs dial, or empty where they see no address either. */
    static Optional<byte[]> read(String host) {
        var numbers = new ArrayList<BigInteger>();
        for (var label : labels(host)) {
            var number = number(label);
            if (number.isEmpty() || numbers.size() == Integer.BYTES) {
                return Optional.empty();
            }
            numbers.add(number.get());
        }
        return joined(numbers);
    }

    /** A dot at the end changes nothing. */
    private static String[] labels(String host) {
        return host.replaceFirst("\\.$", "").split("\\.", -1);
    }

    /** All but the last are one byte each, and the last fills what is left. */
    private static Optional<byte[]> joined(List<BigInteger> numbers) {
        var value = BigInteger.ZERO;
        for (var at = 0; at < numbers.size(); at++) {
            var bytes = at == numbers.size() - 1 ? Integer.BYTES - at : 1;
            var most = BigInteger.valueOf(BYTE).pow(bytes);
            if (numbers.get(at).compareTo(most) >= 0) {
                return Optional.empty();
            }
            value = value.multiply(most).add(numbers.get(at));
        }
        var bits = value.intValue();
        return Optional.of(new byte[] {(byte) (bits >> 24), (byte) (bits >> 16), (byte) (bits >> 8), (byte) bits});
    }

    private static Optional<BigInteger> number(String label) {
        if (label.length() > MOST_DIGITS) {
            return Optional.empty();
        }
        if (HEX.matcher(label).matches()) {
            return Optional.of(new BigInteger("0" + label.substring(2), 16));
        }
        if (OCTAL.matcher(label).matches()) {
            return Optional.of(new BigInteger(label, 8));
        }
        return DECIMAL.matcher(label).matches() && !label.matches("0.+")
                ? Optional.of(new BigInteger(label))
                : Optional.empty();
    }
}
