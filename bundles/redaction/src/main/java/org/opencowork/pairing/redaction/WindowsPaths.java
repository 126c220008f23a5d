package org.opencowork.pairing.redaction;

import java.util.Locale;
import java.util.Set;

/** Recognises drive paths with either slash, UNC, {@code \\?\} and WSL paths, and rooted ones such as {@code \Users}. */
final class WindowsPaths {

    private static final Set<String> ROOTED = Set.of(
            "users",
            "windows",
            "program files",
            "programdata",
            "program files (x86)",
            "temp",
            "home",
            "device",
            "globalroot");

    private WindowsPaths() {}

    /** Returns the end of the path on the drive whose letter is at the position; {@code at} if there is none. */
    static int driveEnd(String text, int at) {
        if (!Chars.isLetter(text.charAt(at)) || !isBoundary(text, at)) {
            return at;
        }
        var colon = Separators.colon(text, at + 1);
        var separator = colon > 0 ? Separators.either(text, at + 1 + colon) : 0;
        var name = at + 1 + colon + separator;
        var isUrl = text.startsWith("//", at + 2);
        if (separator == 0 && colon > 0 && isRelative(text, at, name)) {
            return PathExtent.end(text, at, name, true);
        }
        return separator > 0 && !isUrl ? PathExtent.end(text, at, name, true) : at;
    }

    /** Tells of a path from where the drive is at, such as {@code C:notes.txt}. */
    private static boolean isRelative(String text, int at, int name) {
        var end = nameEnd(text, name);
        var word = text.substring(name, end);
        var file = word.indexOf(' ') < 0 && Routes.isFile(word);
        var folder = end > name
                && word.indexOf(' ') < 0
                && end < text.length()
                && text.charAt(end) == '\\'
                && end + 1 < text.length()
                && Chars.isAlphanumeric(text.charAt(end + 1));
        return Character.isUpperCase(text.charAt(at))
                && Chars.isAlphanumeric(text.charAt(Math.min(name, text.length() - 1)))
                && (file || folder);
    }

    /** Returns the end of the network or rooted path whose first backslash is at the position; {@code at} if none. */
    static int backslashEnd(String text, int at) {
        if (!isBoundary(text, at)) {
            return at;
        }
        var lead = Separators.backslash(text, at);
        var name = at + lead;
        if (isContinued(text, name, lead)) {
            return at;
        }
        var nameEnd = nameEnd(text, name);
        if (nameEnd == name) {
            return at;
        }
        var host = text.substring(name, nameEnd).toLowerCase(Locale.ROOT);
        var share = Separators.backslash(text, nameEnd);
        return isNetwork(lead, share, host) || (share > 0 && ROOTED.contains(host))
                ? PathExtent.end(text, at, nameEnd, true)
                : at;
    }

    /** Tells of an escaped backslash at the end of a line, and the escaped end itself: {@code \\\n}, as JSON has it. */
    private static boolean isContinued(String text, int end, int lead) {
        return lead > 1 && lead % 2 == 1 && end < text.length() && "nr".indexOf(text.charAt(end)) >= 0;
    }

    /** A network path leads with twice as many backslashes as separate its names; escaped text does not. */
    private static boolean isNetwork(int lead, int share, String host) {
        var device = host.equals("?") || host.equals(".") || host.startsWith("wsl");
        return lead >= 2 && share > 0 && (device || lead >= 2 * share);
    }

    private static boolean isBoundary(String text, int at) {
        if (at == 0 || Chars.isAfterEscape(text, at)) {
            return true;
        }
        var before = text.charAt(at - 1);
        return !Chars.isWord(before) && before != '\\' && before != '$';
    }

    private static int nameEnd(String text, int from) {
        var i = from;
        while (i < text.length() && i - from < 64 && isName(text.charAt(i))) {
            i++;
        }
        return i;
    }

    private static boolean isName(char c) {
        return Chars.isWord(c) || ".-?$ ()@".indexOf(c) >= 0;
    }
}
