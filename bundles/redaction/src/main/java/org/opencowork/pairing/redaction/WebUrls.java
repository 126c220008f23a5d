package org.opencowork.pairing.redaction;

import java.util.Locale;
import java.util.Set;

/** Knows how far the part of a web URL goes whose slashes are no local path's. */
final class WebUrls {

    private static final Set<String> LOCAL = WordList.set("""
            vscode vscode-insiders vscode-remote cursor windsurf zed idea jetbrains txmt mvim subl emacs
            editor phpstorm webstorm pycharm unix sqlite duckdb docker smb nfs afp sftp scp rsync
            """);

    private WebUrls() {}

    /** Returns the end of what a URL's scheme, host and path take, from its colon on; {@code colon} if it is none. */
    static int pathEnd(String text, int colon) {
        var slash = colon + Separators.colon(text, colon);
        var first = Separators.slash(text, slash);
        var second = first > 0 ? Separators.slash(text, slash + first) : 0;
        var host = slash + first + second;
        if (second == 0 || host >= text.length() || !isHost(text, host) || LOCAL.contains(scheme(text, colon))) {
            return colon;
        }
        var i = host;
        while (i < text.length() && !ends(text.charAt(i))) {
            i++;
        }
        return i;
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
