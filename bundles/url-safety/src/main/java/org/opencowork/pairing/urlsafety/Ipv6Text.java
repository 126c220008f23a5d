package org.opencowork.pairing.urlsafety;

import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Writes IPv6 addresses in their one canonical form (RFC 5952, section 4). */
final class Ipv6Text {

    private static final int GROUPS = 8;

    private Ipv6Text() {}

    static String of(byte[] bytes) {
        var groups = IntStream.range(0, GROUPS)
                .map(i -> ((bytes[2 * i] & 0xff) << 8) | (bytes[2 * i + 1] & 0xff))
                .toArray();
        var start = longestRunOfZeros(groups);
        var end = start + zerosFrom(groups, start);
        return end - start < 2 ? join(groups, 0, GROUPS) : join(groups, 0, start) + "::" + join(groups, end, GROUPS);
    }

    private static int longestRunOfZeros(int[] groups) {
        int best = 0;
        for (int i = 1; i < GROUPS; i++) {
            if (zerosFrom(groups, i) > zerosFrom(groups, best)) {
                best = i;
            }
        }
        return best;
    }

    private static int zerosFrom(int[] groups, int start) {
        int end = start;
        while (end < GROUPS && groups[end] == 0) {
            end++;
        }
        return end - start;
    }

    private static String join(int[] groups, int from, int to) {
        return IntStream.range(from, to)
                .mapToObj(i -> Integer.toHexString(groups[i]))
                .collect(Collectors.joining(":"));
    }
}
