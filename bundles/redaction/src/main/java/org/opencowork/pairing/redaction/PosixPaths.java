package org.opencowork.pairing.redaction;

import java.util.Locale;
import java.util.Set;

/**
 * Tells absolute POSIX paths from API routes, tags, fractions and the like, which look the same.
 *
 * <p>The rule: a name after a slash that a system keeps at its root ({@link #ROOTS}) begins a path. Of all others, one
 * with a single name is not a path (a command such as {@code /help}), nor is one whose first name belongs to the words
 * of web APIs ({@link #ROUTES}) or that follows the name of an HTTP method. What is left is a path, whatever its root.
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
            home app data run media dev net storage builds workspace workspaces export host_mnt System
            Network Library Developer private
            """);

    private static final Set<String> ROUTES = WordList.set("""
            api apis rest graphql rpc oauth oauth2 auth login logout signin signup health healthz ready
            readyz livez metrics status users user accounts account session sessions orders order products
            product items posts comments search admin dashboard webhook webhooks callback docs swagger
            openapi static assets images img css js event events global message messages permission
            permissions question questions config providers project sync agents agent mcp tui pty chat
            models repos orgs pulls issues settings profile customers invoices payments notifications teams
            groups token tokens me
            """);
    private static final Set<String> METHODS = WordList.set("""
            GET POST PUT PATCH DELETE HEAD OPTIONS route endpoint Route
            """);

    private static final int LONGEST_NAME = 255;
    private static final int MOST_SLASHES = 24;

    private PosixPaths() {}

    /** Returns the end of the path whose first slash is at the position; {@code at} if no path begins there. */
    static int end(String text, int at) {
        var name = afterSlashes(text, at);
        var nameEnd = nameEnd(text, name);
        var first = text.substring(name, nameEnd);
        if (first.isEmpty() || !mayBegin(text, at, first)) {
            return at;
        }
        var next = Separators.slash(text, nameEnd);
        var deeper = next > 0 && nameEnd + next < text.length() && isNameStart(text.charAt(nameEnd + next));
        return isPath(text, at, name, first, deeper) ? PathExtent.end(text, at, nameEnd, false) : at;
    }

    private static boolean isPath(String text, int at, int name, String first, boolean deeper) {
        if (ROOTS.contains(first) || first.endsWith(":")) {
            return deeper || !ORDINARY.contains(first);
        }
        var doubled = name > at + Separators.slash(text, at);
        return deeper && !doubled && !isRoute(first) && !METHODS.contains(wordBefore(text, at));
    }

    private static boolean isRoute(String first) {
        var lower = first.toLowerCase(Locale.ROOT);
        return ROUTES.contains(lower) || isVersion(lower) || lower.chars().allMatch(c -> Chars.isDigit((char) c));
    }

    private static boolean isVersion(String name) {
        return name.length() <= 3 && name.length() >= 2 && name.charAt(0) == 'v' && Chars.isDigit(name.charAt(1));
    }

    private static boolean mayBegin(String text, int at, String first) {
        if (at == 0 || Chars.isAfterEscape(text, at)) {
            return true;
        }
        var before = text.charAt(at - 1);
        if (before == '#' || (before == ']' && text.startsWith(StandIn.WORKSPACE.word(), at - 11))) {
            return false;
        }
        if (!Chars.isWord(before) && ".-)}]~$%/\\".indexOf(before) < 0) {
            return true;
        }
        return ROOTS.contains(first)
                && (before == '-' || before == ')' || before == ']' || before == '}' || isAfterFlag(text, at));
    }

    /** Tells whether a flag such as {@code -I} or the end of a terminal's colour comes before the position. */
    private static boolean isAfterFlag(String text, int at) {
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

    private static int nameEnd(String text, int from) {
        var limit = Math.min(text.length(), from + LONGEST_NAME);
        var i = from;
        while (i < limit && isName(text.charAt(i)) && Separators.either(text, i) == 0) {
            i++;
        }
        // A drive after the slash, as in /C:/Users.
        return i == from + 1 && i < text.length() && text.charAt(i) == ':' && Separators.either(text, i + 1) > 0
                ? i + 1
                : i;
    }

    private static boolean isNameStart(char c) {
        return isName(c) || c == '[' || c == '{' || c == ' ' || c == '\\';
    }

    private static boolean isName(char c) {
        return c > ' ' && "\"'`<>|;*?:()[]{},=&!^\\".indexOf(c) < 0;
    }

    private static String wordBefore(String text, int at) {
        var end = at;
        while (end > 0 && (text.charAt(end - 1) == ' ' || Chars.isQuote(text.charAt(end - 1))) && at - end < 4) {
            end--;
        }
        var start = end;
        while (start > 0 && end - start < 16 && Chars.isLetter(text.charAt(start - 1))) {
            start--;
        }
        return text.substring(start, end);
    }
}
