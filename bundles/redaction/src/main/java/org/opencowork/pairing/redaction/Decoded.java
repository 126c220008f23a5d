package org.opencowork.pairing.redaction;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * A text with its escapes undone once, which knows where each of its characters came from: percent-encoding, the
 * escapes of strings in JSON and programs, the character references of HTML, the colours of terminals, and characters
 * that are not seen or are seen as others.
 */
final class Decoded {

    private static final String SIGNS = "%\\&=" + Chars.ESCAPE;
    private static final int LONGEST_ENTITY = 10;
    private static final int LONGEST_COLOUR = 20;

    private final String source;
    private final StringBuilder out;
    private final int[] from;
    private final int[] to;
    /** Whether there is a sign of equality as quoted-printable always writes it. */
    private final boolean printable;

    /** Whether a character stands for another. */
    private boolean coded;

    private Decoded(String source) {
        this.source = source;
        out = new StringBuilder(source.length());
        from = new int[source.length() + 1];
        to = new int[source.length() + 1];
        printable = QuotedPrintable.isIn(source);
    }

    /** Returns the decoded text; null if there is nothing to decode. */
    static @Nullable Decoded of(String source) {
        for (var i = 0; i < source.length(); i++) {
            if (isCoded(source.charAt(i))) {
                var decoded = new Decoded(source);
                return decoded.decode() ? decoded : null;
            }
        }
        return null;
    }

    private static boolean isCoded(char c) {
        return c < 128 ? SIGNS.indexOf(c) >= 0 : Chars.folded(c) != c;
    }

    String text() {
        return out.toString();
    }

    /** Returns where the character of the text at the position begins in the source. */
    int start(int position) {
        return from[position];
    }

    /** Returns where the character before the position ends in the source, without what sets a colour behind it. */
    int end(int position) {
        return position == 0 ? 0 : to[position - 1];
    }

    private boolean decode() {
        for (var i = 0; i < source.length(); ) {
            i = switch (source.charAt(i)) {
                case '=' -> quoted(i);
                case '%' -> percent(i);
                case '\\' -> escape(i);
                case '&' -> entity(i);
                case Chars.ESCAPE -> colour(i);
                default -> folded(i);
            };
        }
        from[out.length()] = source.length();
        return coded || out.length() < source.length();
    }

    private int folded(int at) {
        var c = source.charAt(at);
        var folded = c < 128 ? c : Chars.folded(c);
        coded |= folded != c;
        return folded == Chars.NOTHING && c != folded ? at + 1 : put(folded, at, at + 1);
    }

    /** Leaves out what sets the colour of a terminal. */
    private int colour(int at) {
        var end = at + 1;
        while (end < source.length() && end - at < LONGEST_COLOUR && isOfColour(source.charAt(end), end == at + 1)) {
            end++;
        }
        var whole = end > at + 1 && end < source.length() && Chars.isLetter(source.charAt(end));
        return whole ? end + 1 : put(' ', at, at + 1);
    }

    private static boolean isOfColour(char c, boolean first) {
        return first ? c == '[' : Chars.isDigit(c) || c == ';' || c == '?';
    }

    private int put(char c, int start, int end) {
        from[out.length()] = start;
        to[out.length()] = end;
        out.append(c);
        return end;
    }

    /** Takes a run of percent-encoded bytes, which may be UTF-8. */
    private int percent(int at) {
        var lead = hex(at + 1, 2);
        var length = lead < 0x80 ? 1 : lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2;
        var bytes = new byte[length];
        for (var k = 0; k < length; k++) {
            var b = source.startsWith("%", at + 3 * k) ? hex(at + 3 * k + 1, 2) : -1;
            if (b < 0) {
                return put('%', at, at + 1);
            }
            bytes[k] = (byte) b;
        }
        var character = new String(bytes, StandardCharsets.UTF_8);
        for (var k = 0; k < character.length(); k++) {
            put(character.charAt(k), at, at + 3 * length);
        }
        return at + 3 * length;
    }

    /** Takes a character as quoted-printable writes it, and leaves out where it breaks a line. */
    private int quoted(int at) {
        if (!printable) {
            return put('=', at, at + 1);
        }
        if (source.startsWith("\n", at + 1) || source.startsWith("\r\n", at + 1)) {
            return at + (source.charAt(at + 1) == '\n' ? 2 : 3);
        }
        var code = hex(at + 1, 2);
        return code >= ' ' && code < 127 ? put((char) code, at, at + 3) : put('=', at, at + 1);
    }

    private int escape(int at) {
        var next = at + 1 < source.length() ? source.charAt(at + 1) : ' ';
        var digits = next == 'u' ? 4 : next == 'x' ? 2 : 0;
        var code = digits > 0 ? hex(at + 2, digits) : -1;
        if (code >= 0) {
            return put((char) code, at, at + 2 + digits);
        }
        if (next == 'u' && source.startsWith("{", at + 2)) {
            return braced(at);
        }
        if (next >= '0' && next <= '3' && octal(at + 1) >= ' ') {
            return put((char) octal(at + 1), at, at + 4);
        }
        return switch (next) {
            case 'n' -> put('\n', at, at + 2);
            case 'r' -> put('\r', at, at + 2);
            case 't' -> put('\t', at, at + 2);
            case '"', '\'', '/', '\\', '`' -> put(next, at, at + 2);
            default -> put('\\', at, at + 1);
        };
    }

    /** Takes a character in braces: <code>\\u{67}</code>. */
    private int braced(int at) {
        var end = at + 3;
        while (end < source.length() && end - at < LONGEST_ENTITY && Chars.isHex(source.charAt(end))) {
            end++;
        }
        var whole = end > at + 3 && end - at <= 7 && source.startsWith("}", end);
        return whole ? put((char) hex(at + 3, end - at - 3), at, end + 1) : put('\\', at, at + 1);
    }

    /** Returns the character of three octal digits; -1 if they are none. */
    private int octal(int at) {
        if (at + 3 > source.length()) {
            return -1;
        }
        var code = 0;
        for (var i = at; i < at + 3; i++) {
            var digit = Character.digit(source.charAt(i), 8);
            if (digit < 0) {
                return -1;
            }
            code = code << 3 | digit;
        }
        return code;
    }

    private int entity(int at) {
        var end = at + 1;
        while (end < source.length() && end - at <= LONGEST_ENTITY && source.charAt(end) != ';') {
            end++;
        }
        var named = end < source.length() && source.charAt(end) == ';' ? source.substring(at + 1, end) : "";
        var code = Entities.code(named);
        return code > 0 ? put((char) code, at, end + 1) : put('&', at, at + 1);
    }

    private int hex(int at, int digits) {
        if (at + digits > source.length()) {
            return -1;
        }
        var code = 0;
        for (var i = at; i < at + digits; i++) {
            var digit = Character.digit(source.charAt(i), 16);
            if (digit < 0) {
                return -1;
            }
            code = code << 4 | digit;
        }
        return code;
    }
}
