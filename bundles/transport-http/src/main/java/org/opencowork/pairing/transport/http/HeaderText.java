package org.opencowork.pairing.transport.http;

/** Puts text that others chose into a header, where a line break would begin another header. */
final class HeaderText {

    private HeaderText() {}

    /** Returns visible ASCII as it is, and anything else percent-encoded. */
    static String of(String text) {
        return text.chars().allMatch(c -> c > ' ' && c < 0x7f) ? text : PathSegment.encode(text);
    }
}
