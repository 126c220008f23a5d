package org.opencowork.pairing.redaction;

/** Decodes what is written in base64, base32 or as hexadecimal digits; bytes come out as characters. */
final class Bases {

    private static final int[] BASE64 = digits();

    private Bases() {}

    /** Tells of a digit of base64, also of that for URLs. */
    static boolean isBase64(char c) {
        return c < 128 && BASE64[c] >= 0;
    }

    /** Decodes the range and returns how many bytes come out. */
    static int fromBase64(String text, int start, int end, char[] out) {
        var length = 0;
        var bits = 0;
        var held = 0;
        for (var i = start; i < end; i++) {
            bits = bits << 6 | BASE64[text.charAt(i)];
            held += 6;
            if (held >= 8) {
                held -= 8;
                out[length++] = (char) (bits >> held & 0xFF);
            }
        }
        return length;
    }

    /** Decodes the range, if all of it is base32, and returns how many bytes come out. */
    static int fromBase32(String text, int start, int end, char[] out) {
        var length = 0;
        var bits = 0;
        var held = 0;
        for (var i = start; i < end; i++) {
            var c = text.charAt(i) | 0x20;
            var digit = c >= 'a' && c <= 'z' ? c - 'a' : c >= '2' && c <= '7' ? c - '2' + 26 : -1;
            if (digit < 0) {
                return 0;
            }
            bits = bits << 5 | digit;
            held += 5;
            if (held >= 8) {
                held -= 8;
                out[length++] = (char) (bits >> held & 0xFF);
            }
        }
        return length;
    }

    /** Decodes pairs of digits; what stands between is left out. */
    static String fromHex(String text, int start, int end) {
        var out = new StringBuilder((end - start) / 2);
        var high = -1;
        for (var i = start; i < end; i++) {
            var digit = Character.digit(text.charAt(i), 16);
            if (digit >= 0 && high >= 0) {
                out.append((char) (high << 4 | digit));
                high = -1;
            } else if (digit >= 0) {
                high = digit;
            }
        }
        return out.toString();
    }

    private static int[] digits() {
        var digits = new int[128];
        for (var c = 0; c < 128; c++) {
            digits[c] = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".indexOf(c);
        }
        digits['-'] = 62;
        digits['_'] = 63;
        return digits;
    }
}
