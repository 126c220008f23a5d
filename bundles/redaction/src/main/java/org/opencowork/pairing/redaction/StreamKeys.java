package org.opencowork.pairing.redaction;

import java.util.List;

/** Knows the keys by which a stream is sent, the last part of its address: {@code rtmp://host/live/key}. */
final class StreamKeys {

    private static final List<String> SCHEMES = List.of("rtmp:", "rtmps:", "rtmpt:", "srt:");

    private StreamKeys() {}

    /**
     * Takes out the key of an address, if it looks like one.
     *
     * @param slashes where the two slashes behind the scheme stand
     * @param end where the address ends
     */
    static void find(String text, int slashes, int end, Findings found) {
        if (SCHEMES.stream().noneMatch(scheme -> text.startsWith(scheme, slashes - scheme.length()))) {
            return;
        }
        var start = text.lastIndexOf('/', end - 1) + 1;
        var query = Lines.indexOf(text, "?", start, end);
        var last = query < 0 ? end : query;
        if (start > slashes + 2 && SecretLike.isRandom(text.substring(start, last))) {
            found.add(start, last, StandIn.SECRET);
        }
    }
}
