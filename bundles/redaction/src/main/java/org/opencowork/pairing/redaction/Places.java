package org.opencowork.pairing.redaction;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The folders that the person knows as the workspace, and the home folder above them. */
final class Places {

    private static final String PRIVATE = "/private";
    private static final String REVEALING = "%\\~$:&\"'`<>|*?";

    private final List<String> workspaces;
    private final List<String> homes;

    Places(List<String> workspaces, List<String> homes) {
        this.workspaces = workspaces.stream()
                .map(Places::normal)
                .filter(folder -> folder.length() > 1)
                .flatMap(folder -> spellings(folder).stream())
                .sorted(Comparator.comparingInt(String::length).reversed())
                .toList();
        this.homes = homes(this.workspaces, homes);
    }

    /** Returns a folder as it is, and as macOS also spells it, where {@code /var} and {@code /tmp} are links. */
    private static List<String> spellings(String folder) {
        if (folder.startsWith(PRIVATE + "/")) {
            return List.of(folder, folder.substring(PRIVATE.length()));
        }
        return folder.startsWith("/var/") || folder.startsWith("/tmp/")
                ? List.of(folder, PRIVATE + folder)
                : List.of(folder);
    }

    private static List<String> homes(List<String> workspaces, List<String> homes) {
        var all = new ArrayList<String>();
        homes.stream()
                .map(Places::normal)
                .filter(home -> home.lastIndexOf('/') > 0)
                .forEach(all::add);
        workspaces.stream().map(Places::home).filter(home -> !home.isEmpty()).forEach(all::add);
        return all.stream().distinct().toList();
    }

    private static String home(String folder) {
        var lower = folder.toLowerCase(Locale.ROOT);
        for (var parent : List.of("/home/", "/users/", "c:/users/")) {
            if (lower.startsWith(parent) && lower.length() > parent.length()) {
                var end = lower.indexOf('/', parent.length());
                return end < 0 ? folder : folder.substring(0, end);
            }
        }
        return "";
    }

    List<String> workspaces() {
        return workspaces;
    }

    List<String> homes() {
        return homes;
    }

    /** Returns the names of the users whose home folders they are. */
    List<String> users() {
        return homes.stream()
                .map(home -> home.substring(home.lastIndexOf('/') + 1))
                .distinct()
                .toList();
    }

    /** Returns the most spaces that a workspace's path holds. */
    int spaces() {
        return workspaces.stream()
                .mapToInt(folder -> (int) folder.chars().filter(c -> c == ' ').count())
                .max()
                .orElse(0);
    }

    /** Returns {@code [workspace]/relative} for a path in a workspace; null for any other, which is not shown at all. */
    @Nullable
    String shown(String path) {
        var normal = normal(expanded(path));
        for (var folder : workspaces) {
            if (isAt(normal, folder)) {
                var tail = normal.substring(folder.length());
                return relative(path.endsWith("/") && !tail.endsWith("/") ? tail + '/' : tail);
            }
        }
        return null;
    }

    private @Nullable String relative(String tail) {
        for (var home : homes) {
            var user = home.substring(home.lastIndexOf('/') + 1);
            if (tail.contains(user) && (tail + '/').contains('/' + user + '/')) {
                return null;
            }
        }
        for (var i = 0; i < tail.length(); i++) {
            if (tail.charAt(i) < ' ' || REVEALING.indexOf(tail.charAt(i)) >= 0) {
                return null;
            }
        }
        return StandIn.WORKSPACE.word() + tail;
    }

    private static boolean isAt(String path, String folder) {
        var drive = folder.length() > 1 && folder.charAt(1) == ':';
        return path.regionMatches(drive, 0, folder, 0, folder.length())
                && (path.length() == folder.length() || path.charAt(folder.length()) == '/');
    }

    private String expanded(String path) {
        if (homes.isEmpty() || path.isEmpty() || (path.charAt(0) != '~' && path.charAt(0) != '$')) {
            return path;
        }
        var user = homes.get(homes.size() - 1);
        for (var form : List.of("~", "$HOME", "${HOME}", "~" + user.substring(user.lastIndexOf('/') + 1))) {
            if (path.startsWith(form) && Separators.either(path, form.length()) > 0) {
                return user + path.substring(form.length());
            }
        }
        return path;
    }

    /** Returns a path with plain slashes, without escapes, doubled slashes and dots. */
    static String normal(String path) {
        if (isNormal(path)) {
            return path;
        }
        var names = new ArrayDeque<String>();
        for (var name : plain(path).split("/", -1)) {
            if (name.equals("..")) {
                names.pollLast();
            } else if (!name.isEmpty() && !name.equals(".")) {
                names.addLast(name);
            }
        }
        var joined = String.join("/", names);
        return joined.length() > 1 && joined.charAt(1) == ':' ? joined : "/" + joined;
    }

    private static boolean isNormal(String path) {
        if (path.length() < 4 || path.charAt(0) != '/' || path.charAt(2) == ':') {
            return false;
        }
        var before = '/';
        for (var i = 1; i < path.length(); i++) {
            var c = path.charAt(i);
            if (c == '%' || c == '\\' || c == '&' || (before == '/' && (c == '/' || c == '.'))) {
                return false;
            }
            before = c;
        }
        return before != '/';
    }

    private static String plain(String path) {
        var out = new StringBuilder(path.length());
        for (var i = 0; i < path.length(); ) {
            var space = space(path, i);
            var separator = space > 0 ? 0 : Separators.either(path, i);
            var colon = i < 16 ? Separators.colon(path, i) : 0;
            out.append(space > 0 ? ' ' : separator > 0 ? '/' : colon > 0 ? ':' : path.charAt(i));
            i += Math.max(1, Math.max(space, Math.max(separator, colon)));
        }
        return out.toString();
    }

    private static int space(String path, int at) {
        if (path.startsWith("%20", at)) {
            return 3;
        }
        var run = path.charAt(at) == '\\' ? Separators.backslash(path, at) : 0;
        return run > 0 && at + run < path.length() && path.charAt(at + run) == ' ' ? run + 1 : 0;
    }
}
