package org.opencowork.pairing.redaction;

import java.util.Locale;
import java.util.Set;

/**
 * Knows calls that decode a text which is written out, such as {@code atob("…")}, or give it another type, such as
 * {@code []byte("…")}: it is no less a secret.
 */
final class DecodeCalls {

    private static final int LONGEST = 64;
    private static final Set<String> CONVERSIONS = WordList.set("""
            []byte []rune string bytes bytearray str secretstr secretbytes secretstring sensitive sensitivestring
            """);

    private DecodeCalls() {}

    /** Returns where the quote stands of the text that the call at the position decodes; the position if it is none. */
    static int quote(String text, int at) {
        var i = at;
        while (i < text.length() && i - at < LONGEST && isOfName(text.charAt(i))) {
            i++;
        }
        if (i == at || i + 1 >= text.length() || text.charAt(i) != '(') {
            return at;
        }
        var name = text.substring(at, i).toLowerCase(Locale.ROOT);
        var quote = i + (text.charAt(i + 1) == 'b' ? 2 : 1);
        var decodes = name.contains("base64")
                || name.contains("b64")
                || name.contains("decode")
                || name.endsWith("atob")
                || name.endsWith("unhexlify")
                || name.endsWith("fromhex")
                || name.endsWith("getbytes")
                || CONVERSIONS.contains(name);
        return decodes && quote < text.length() && Chars.isQuote(text.charAt(quote)) ? quote : at;
    }

    private static boolean isOfName(char c) {
        return Chars.isWord(c) || ".:[]".indexOf(c) >= 0;
    }
}
