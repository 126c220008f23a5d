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
        if (start > slashes + 2 && isKey(text.substring(start, last))) {
            found.add(start, last, StandIn.SECRET);
        }
    }

    /** Tells of what looks random and has digits at several places, as a name with a size behind has not. */
    private static boolean isKey(String part) {
        var groups = 0;
        for (var i = 0; i < part.length(); i++) {
            groups += Chars.isDigit(part.charAt(i)) && (i == 0 || !Chars.isDigit(part.charAt(i - 1))) ? 1 : 0;
        }
        return groups > 1 && SecretLike.isRandom(part);
    }
}
