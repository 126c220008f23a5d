package org.opencowork.pairing.api;

import java.nio.charset.StandardCharsets;

/** The limits of text on the wire. */
public final class Text {

    /** The most bytes that a text field of the contract holds in UTF-8. */
    public static final int MAX_BYTES = 512;

    /** The most bytes that a URL holds in UTF-8. */
    public static final int MAX_URL_BYTES = 2_048;

    private static final int SHOWN = 60;

    private Text() {}

    /** Tells whether the text fits a text field: at most {@link #MAX_BYTES} bytes and no control character. */
    public static boolean fits(String text) {
        return text.length() <= MAX_BYTES
                && text.getBytes(StandardCharsets.UTF_8).length <= MAX_BYTES
                && !hasControl(text);
    }

    private static boolean hasControl(String text) {
        for (var i = 0; i < text.length(); i++) {
            if (Character.isISOControl(text.charAt(i))) {
                return true;
            }
        }
        return false;
    }

    /** Returns hostile text made fit for a message: short, and without control characters. */
    public static String shown(String text) {
        var head = text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "…";
        return head.replaceAll("\\p{C}", "?");
    }
}
