package org.opencowork.pairing.redaction;

import java.util.Locale;
import java.util.Set;

/**
 * Tells absolute POSIX paths from API routes, tags, fractions and the like, which look the same.
 *
 * <p>The rule: a name after a slash that a system keeps at its root ({@link #ROOTS}) begins a path. Of all others, one
 * with a single name is not a path (a command such as {@code /help}), nor is one whose first name belongs to the words
 * of web APIs ({@link Routes}) or that follows the name of an HTTP method. What is left is a path, whatever its root.
 */
final class PosixPaths {

    private static final Set<String> ROOTS = WordList.set("""
            home Users usr etc var tmp opt root bin sbin lib lib32 lib64 dev proc sys mnt media srv run boot
            private Library System Applications Volumes Network cores nix snap gnu cygdrive wsl wsl$ export
            afs net scratch lost+found sdcard storage vagrant workspaces workspace builds app usr2 homes u01
            data selinux host_mnt Developer kaggle
            """);
    /** Roots that are also ordinary words: alone they tell nothing. */
    private static final Set<String> ORDINARY = WordList.set("""
            app data run media dev net storage builds workspace workspaces export host_mnt System
            Network Library Developer private
            """);

    /** Folders that programs refer to from their source root by {@code @/}. */
    private static final Set<String> ALIASED = WordList.set("""
            components lib utils hooks pages app store stores assets styles types config context views layouts services
            api constants features modules shared ui helpers models src i18n server composables
            """);

    private static final Set<String> METHODS = WordList.set("""
            GET POST PUT PATCH DELETE HEAD OPTIONS route endpoint Route
            """);

    private static final Set<String> DEVICES =
            Set.of("null", "zero", "random", "urandom", "stdin", "stdout", "stderr", "tty");

    private static final boolean[] NAME = Chars.table(c -> c > ' ' && "\"'`<>|;*?:()[]{},=&!^\\".indexOf(c) < 0);
    private static final int LONGEST_NAME = 255;
    private static final int MOST_SLASHES = 24;

    private PosixPaths() {}

    /** Returns the end of the path whose first slash is at the position; {@code at} if no path begins there. */
    static int end(String text, int at) {
        var name = afterSlashes(text, at);
        if (name == at + 1 && isDevice(text, name)) {
            return at;
        }
        var nameEnd = nameEnd(text, name);
        var first = text.substring(name, nameEnd);
        if (first.isEmpty() || !mayBegin(text, at, first)) {
            return at;
        }
        var next = Separators.slash(text, nameEnd);
        var deeper = next > 0 && nameEnd + next < text.length() && isNameStart(text.charAt(nameEnd + next));
        return isPath(text, at, name, first, deeper) ? PathExtent.end(text, at, nameEnd, false) : at;
    }

    /** Tells of a device that every system has, and that says nothing of this one. */
    private static boolean isDevice(String text, int name) {
        if (!text.startsWith("dev/", name)) {
            return false;
        }
        var end = nameEnd(text, name + 4);
        return Separators.slash(text, end) == 0 && DEVICES.contains(text.substring(name + 4, end));
    }

    private static boolean isPath(String text, int at, int name, String first, boolean deeper) {
        var route = !first.equals("home") && METHODS.contains(wordBefore(text, at));
        if (ROOTS.contains(first) || first.endsWith(":")) {
            // What a stand-in right behind a single name stood for belonged to the name.
            var whole = !ORDINARY.contains(first) && !StandIn.startsAt(text, name + first.length());
            return deeper ? !(route && ORDINARY.contains(first)) : whole;
        }
        if (!deeper || route) {
            return false;
        }
        if (name > at + Separators.slash(text, at)) {
            return isShare(text, name, first);
        }
        return !Routes.isOne(text, at, name, first);
    }

    /** Tells of a share of a computer in the network, such as {@code //server/share/x}, from a web address. */
    private static boolean isShare(String text, int name, String host) {
        var share = name + host.length() + Separators.slash(text, name + host.length());
        var shareEnd = nameEnd(text, share);
        var lower = host.toLowerCase(Locale.ROOT);
        var wsl = lower.equals("wsl.localhost") || lower.equals("wsl$");
        var number = lower.chars().allMatch(c -> Chars.isDigit((char) c) || c == '.');
        var local = wsl || (number && host.length() > 6) || host.indexOf('.') < 0;
        return local && shareEnd > share && Separators.slash(text, shareEnd) > 0;
    }

    private static boolean mayBegin(String text, int at, String first) {
        if (at == 0 || Chars.isAfterEscape(text, at)) {
            return true;
        }
        var before = text.charAt(at - 1);
        if (before == '@' && ALIASED.contains(first) && isQuotedOrFirst(text, at - 1)) {
            return false;
        }
        if (before == '#' || (before == ']' && text.startsWith(StandIn.WORKSPACE.word(), at - 11))) {
            return false;
        }
        if (!Chars.isWord(before) && ".-)}]~$%/\\…".indexOf(before) < 0) {
            return true;
        }
        if (text.startsWith("../..", at - 5)) {
            return first.equals("home") || first.equals("Users");
        }
        return ROOTS.contains(first)
                && (before == '-'
                        || before == ')'
                        || before == ']'
                        || before == '}'
                        || before == '%'
                        || (before == '_' && (at == 1 || !Chars.isWord(text.charAt(at - 2))))
                        || before == '…'
                        || text.startsWith("...", at - 3)
                        || text.startsWith(WebUrls.SERVED_FILES, at - WebUrls.SERVED_FILES.length())
                        || text.startsWith("=3D", at - 3)
                        || isAfterFlag(text, at));
    }

    private static boolean isQuotedOrFirst(String text, int sign) {
        return sign == 0 || Chars.isQuote(text.charAt(sign - 1)) || text.charAt(sign - 1) == ' ';
    }

    /** Tells whether a flag such as {@code -I} or the end of a terminal's colour comes before the position. */
    static boolean isAfterFlag(String text, int at) {
        var before = text.charAt(at - 1);
        if (at < 2 || !Chars.isLetter(before)) {
            return false;
        }
        var flag = text.charAt(at - 2);
        var colour = before == 'm' && (Chars.isDigit(flag) || flag == '[');
        return colour || (flag == '-' && (at == 2 || !Chars.isWord(text.charAt(at - 3))));
    }

    private static int afterSlashes(String text, int at) {
        var i = at;
        for (var slash = Separators.slash(text, i);
                slash > 0 && i - at < MOST_SLASHES;
                slash = Separators.slash(text, i)) {
            i += slash;
        }
        return i;
    }

    static int nameEnd(String text, int from) {
        var limit = Math.min(text.length(), from + LONGEST_NAME);
        var i = from;
        while (i < limit && isName(text.charAt(i)) && !separates(text, i)) {
            i++;
        }
        // A drive after the slash, as in /C:/Users.
        return i == from + 1 && i < text.length() && text.charAt(i) == ':' && Separators.either(text, i + 1) > 0
                ? i + 1
                : i;
    }

    private static boolean separates(String text, int at) {
        var c = text.charAt(at);
        return c == '/' || (c == '%' && Separators.either(text, at) > 0);
    }

    private static boolean isNameStart(char c) {
        return isName(c) || c == '[' || c == '{' || c == ' ' || c == '\\';
    }

    private static boolean isName(char c) {
        return c >= 128 || NAME[c];
    }

    private static String wordBefore(String text, int at) {
        var end = at;
        while (end > 0
                && (text.charAt(end - 1) == ' ' || text.charAt(end - 1) == '|' || Chars.isQuote(text.charAt(end - 1)))
                && at - end < 4) {
            end--;
        }
        var start = end;
        while (start > 0 && end - start < 16 && Chars.isLetter(text.charAt(start - 1))) {
            start--;
        }
        return text.substring(start, end);
    }
}
