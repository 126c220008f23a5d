package org.opencowork.pairing.redaction;

import java.util.List;

/** Recognises paths that begin at a variable or a tilde: {@code ~/x}, {@code ~ada/x}, {@code $HOME/x}, {@code %APPDATA%\x}. */
final class HomeForms {

    private static final List<String> VARIABLES = WordList.list("""
            home userprofile homepath appdata localappdata programdata pwd oldpwd tmpdir temp tmp
            xdg_config_home xdg_data_home xdg_cache_home xdg_state_home xdg_runtime_dir onedrive public
            codespace_vscode_folder github_workspace psscriptroot homedrive
            """);

    private HomeForms() {}

    /** Returns the end of the path that begins with the sign at the position; {@code at} if none does. */
    static int end(String text, int at) {
        var before = at == 0 ? ' ' : text.charAt(at - 1);
        if (Chars.isWord(before) && !Chars.isAfterEscape(text, at) && !PosixPaths.isAfterFlag(text, at)) {
            return at;
        }
        var root = switch (text.charAt(at)) {
            case '~' -> tilde(text, at);
            case '$' -> dollar(text, at);
            default -> percent(text, at);
        };
        if (root > at && isQuoted(text, at, root)) {
            return PathExtent.end(text, at, root + 1, false);
        }
        var separator = root > at ? Separators.either(text, root) : 0;
        return separator > 0 ? PathExtent.end(text, at, root, text.charAt(root) == '\\') : at;
    }

    /** Tells of a variable in quotes before the rest of its path, as shells have it: {@code "$HOME"/bin}. */
    static boolean isQuoted(String text, int at, int end) {
        return at > 0
                && end + 1 < text.length()
                && text.charAt(at - 1) == '"'
                && text.charAt(end) == '"'
                && text.charAt(end + 1) == '/';
    }

    private static int tilde(String text, int at) {
        var i = at + 1;
        if (i < text.length() && !Chars.isLetter(text.charAt(i)) && text.charAt(i) != '_') {
            return i;
        }
        while (i < text.length()
                && i - at < 64
                && (Chars.isWord(text.charAt(i)) || ".-".indexOf(text.charAt(i)) >= 0)) {
            i++;
        }
        return i;
    }

    private static int dollar(String text, int at) {
        var open = text.startsWith("{", at + 1) || text.startsWith("(", at + 1) ? 1 : 0;
        var name = at + 1 + open;
        if (Chars.startsWith(text, name, "env:")) {
            name += 4;
        }
        var end = variable(text, name);
        return end == name ? at : end + (open > 0 && (text.startsWith("}", end) || text.startsWith(")", end)) ? 1 : 0);
    }

    private static int percent(String text, int at) {
        var end = variable(text, at + 1);
        return end > at + 1 && text.startsWith("%", end) ? end + 1 : at;
    }

    private static int variable(String text, int from) {
        var end = from;
        while (end < text.length()
                && end - from < 32
                && (Chars.isAlphanumeric(text.charAt(end)) || text.charAt(end) == '_')) {
            end++;
        }
        for (var variable : VARIABLES) {
            if (variable.length() == end - from && Chars.startsWith(text, from, variable)) {
                return end;
            }
        }
        return from;
    }
}
