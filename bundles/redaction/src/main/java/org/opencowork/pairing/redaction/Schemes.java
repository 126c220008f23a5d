package org.opencowork.pairing.redaction;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Set;

/** Finds what follows {@code Bearer} and {@code Basic}. */
final class Schemes implements Detector {

    private static final Set<String> PARAMETERS =
            Set.of("realm", "error", "scope", "charset", "error_description", "resource_metadata", "authorization_uri");

    @Override
    public int signs() {
        return Signs.TELLING;
    }

    @Override
    public void find(String text, Findings found) {
        for (var i = 0; i + 6 < text.length(); i++) {
            var c = text.charAt(i) | 0x20;
            if (c == 'b' && (i == 0 || !Chars.isWord(text.charAt(i - 1)) || Chars.isAfterEscape(text, i))) {
                i = Math.max(i, at(text, i, found) - 1);
            }
        }
    }

    private static int at(String text, int at, Findings found) {
        var bearer = Chars.startsWith(text, at, "bearer");
        if (!bearer && !Chars.startsWith(text, at, "basic")) {
            return at;
        }
        var word = at + (bearer ? 6 : 5);
        var start = afterSpace(text, word);
        var end = start;
        while (end < text.length() && (Chars.isToken(text.charAt(end)) || text.charAt(end) == '~')) {
            end++;
        }
        var value = start > word
                && end > start
                && !isParameter(text, start, end)
                && !Placeholders.isOpen(text, start, end)
                && (bearer ? isToken(text, start, end) : isCredentials(text, start, end));
        if (value) {
            found.add(start, end, StandIn.SECRET);
        }
        return value ? end : at;
    }

    /** Tells of what a server asks for, such as {@code Bearer realm="x"}. */
    private static boolean isParameter(String text, int start, int end) {
        return text.charAt(end - 1) == '='
                && text.startsWith("\"", end)
                && PARAMETERS.contains(text.substring(start, end - 1));
    }

    private static int afterSpace(String text, int from) {
        if (Chars.startsWith(text, from, "%20")) {
            return from + 3;
        }
        var i = from;
        while (i < text.length() && i - from < 4 && (text.charAt(i) == ' ' || text.charAt(i) == '\t')) {
            i++;
        }
        return i;
    }

    private static boolean isToken(String text, int start, int end) {
        if (end - start >= 20) {
            return true;
        }
        var telling = false;
        for (var i = start; i < end; i++) {
            var c = text.charAt(i);
            telling |= !(c >= 'a' && c <= 'z') && c != '.' && !(i == start && c >= 'A' && c <= 'Z');
        }
        return telling && end - start >= 6;
    }

    private static boolean isCredentials(String text, int start, int end) {
        try {
            var decoded = Base64.getDecoder().decode(text.substring(start, end));
            return new String(decoded, StandardCharsets.ISO_8859_1).indexOf(':') >= 0;
        } catch (IllegalArgumentException noBase64) {
            return false;
        }
    }
}
