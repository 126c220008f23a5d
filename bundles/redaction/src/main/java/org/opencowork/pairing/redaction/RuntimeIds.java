package org.opencowork.pairing.redaction;

import java.util.List;

/** Knows the runtime's own ids, and those that models give their calls, which make up much of what leaves. */
final class RuntimeIds {

    private static final List<String> KINDS =
            List.of("ses_", "msg_", "prt_", "per_", "que_", "evt_", "call_", "toolu_", "req_");
    private static final int LONGEST = 30;
    /** The fewest characters behind what an id is of. */
    private static final int SHORTEST = 8;

    private RuntimeIds() {}

    static boolean isOne(String word) {
        return word.length() <= LONGEST && isOne(word.toCharArray(), 0, word.length());
    }

    /** Tells whether the word in the range is one. */
    static boolean isOne(char[] text, int start, int end) {
        var body = end - start > LONGEST ? start : body(text, start, end);
        if (body == start) {
            return false;
        }
        for (var i = body; i < end; i++) {
            if (!Chars.isAlphanumeric(text[i])) {
                return false;
            }
        }
        return true;
    }

    /** Returns where what follows the kind of an id begins; the start if it is of none. */
    private static int body(char[] text, int start, int end) {
        for (var kind : KINDS) {
            if (text[start] == kind.charAt(0) && isAt(text, start, end, kind)) {
                return start + kind.length();
            }
        }
        return start;
    }

    private static boolean isAt(char[] text, int start, int end, String kind) {
        if (end - start < kind.length() + SHORTEST) {
            return false;
        }
        for (var i = 0; i < kind.length(); i++) {
            if (text[start + i] != kind.charAt(i)) {
                return false;
            }
        }
        return true;
    }
}
