package org.opencowork.pairing.transport.http;

import java.nio.charset.StandardCharsets;

/** Puts text that others chose into a URL (RFC 3986, section 2). */
final class PathSegment {

    private static final String UNRESERVED = "-._~";

    private PathSegment() {}

    /** Tells whether the text stays one segment: an empty one, {@code .} and {@code ..} mean another path. */
    static boolean canHold(String text) {
        return !text.isEmpty() && !text.equals(".") && !text.equals("..");
    }

    /** Percent-encodes the UTF-8 bytes of all but unreserved characters. */
    static String encode(String text) {
        var encoded = new StringBuilder(text.length());
        for (byte octet : text.getBytes(StandardCharsets.UTF_8)) {
            if (isUnreserved(octet)) {
                encoded.append((char) octet);
            } else {
                encoded.append(String.format("%%%02X", octet));
            }
        }
        return encoded.toString();
    }

    private static boolean isUnreserved(byte octet) {
        return (octet >= '0' && octet <= '9')
                || (octet >= 'A' && octet <= 'Z')
                || (octet >= 'a' && octet <= 'z')
                || UNRESERVED.indexOf(octet) >= 0;
    }
}
