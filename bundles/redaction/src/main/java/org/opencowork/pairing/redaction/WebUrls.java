package org.opencowork.pairing.redaction;

import java.util.Locale;
import java.util.Set;

/** Knows how far the part of a web URL goes whose slashes are no local path's. */
final class WebUrls {

    private static final Set<String> LOCAL = WordList.set("""
            vscode vscode-insiders vscode-remote vscode-file vscode-local vscodium cursor windsurf zed idea
            jetbrains txmt mvim subl emacs editor phpstorm webstorm pycharm unix sqlite duckdb smb nfs afp sftp
            scp rsync zip jar nested cifs
            """);

    /** What bundlers call the modules of a program by, with a path from where it was built. */
    private static final Set<String> BUNDLED =
            Set.of("webpack", "webpack-internal", "webpack-generated", "turbopack", "ng");
    /** What no folder within a program is called: with it the path is from the root. */
    private static final Set<String> ROOTS =
            WordList.set("home Users usr etc var tmp opt root mnt private Volumes workspaces");

    /** Behind it servers of development show files of the computer by their whole path. */
    static final String SERVED_FILES = "/@fs";

    private WebUrls() {}

    /** Returns the end of what a URL's scheme, host and path take, from its colon on; {@code colon} if it is none. */
    static int pathEnd(String text, int colon) {
        var slash = colon + Separators.colon(text, colon);
        var first = Separators.slash(text, slash);
        var second = first > 0 ? Separators.slash(text, slash + first) : 0;
        var host = slash + first + second;
        if (second == 0
                || host >= text.length()
                || LOCAL.contains(scheme(text, colon))
                || !(isHost(text, host) || isModule(text, colon, host))) {
            return colon;
        }
        var i = host;
        while (i < text.length() && !ends(text.charAt(i)) && !text.startsWith(SERVED_FILES + "/", i)) {
            i++;
        }
        return text.startsWith(SERVED_FILES, i) ? i + SERVED_FILES.length() : i;
    }

    /**
     * Returns where the path begins in a URL of this computer: of an editor, a database in a file, a socket, or any
     * without a host; the colon if it is none.
     */
    static int localPath(String text, int colon) {
        var slash = colon + Separators.colon(text, colon);
        var first = Separators.slash(text, slash);
        var second = first > 0 ? Separators.slash(text, slash + first) : 0;
        var scheme = scheme(text, colon);
        if (first == 0 || scheme.length() < 2 || !Chars.isLetter(scheme.charAt(0))) {
            return colon;
        }
        if (second == 0) {
            return LOCAL.contains(scheme) ? slash : colon;
        }
        var host = slash + first + second;
        while (host < text.length() && isHostName(text.charAt(host)) && LOCAL.contains(scheme)) {
            host++;
        }
        var path = Separators.slash(text, host);
        while (path > 0 && Separators.slash(text, host + path) > 0) {
            host += path;
            path = Separators.slash(text, host);
        }
        var begins = path > 0 && host + path < text.length() && !ends(text.charAt(host + path));
        return begins && !isModule(text, colon, slash + first + second) ? host : colon;
    }

    /** Tells of the third slash of {@code webpack:///./src/x.js}, which no path from the root follows. */
    private static boolean isModule(String text, int colon, int at) {
        var name = at + Separators.slash(text, at);
        if (name == at || !BUNDLED.contains(scheme(text, colon))) {
            return false;
        }
        var end = PosixPaths.nameEnd(text, name);
        var named = end > name || text.startsWith("(", name);
        return named && !ROOTS.contains(text.substring(name, end)) && !text.startsWith(":", end - 1);
    }

    private static boolean isHostName(char c) {
        return Chars.isWord(c) || c == '.' || c == '-' || c == '+' || c == '@' || c == ':';
    }

    private static boolean isHost(String text, int at) {
        var c = text.charAt(at);
        return Chars.isAlphanumeric(c)
                || c == '['
                || c == '_'
                || c == ':'
                || c > 127
                || c == '$'
                || c == '{'
                || c == '<';
    }

    private static boolean ends(char c) {
        return c <= ' ' || c == '?' || c == '#' || c == '"' || c == '<' || c == '>' || c == '`' || c == '\'' || c == '|'
                || c == ';' || c == '\\';
    }

    private static String scheme(String text, int colon) {
        var start = colon;
        while (start > 0 && colon - start < 20 && isScheme(text.charAt(start - 1))) {
            start--;
        }
        return text.substring(start, colon).toLowerCase(Locale.ROOT);
    }

    private static boolean isScheme(char c) {
        return Chars.isAlphanumeric(c) || c == '-' || c == '+' || c == '.';
    }
}
