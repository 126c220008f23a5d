package org.opencowork.pairing.redaction;

import java.util.List;

/** Finds the home folder wherever its name is still spelt: in relative paths, archives and folders named after it. */
final class HomeNames implements Detector {

    private final List<String> tails;
    private final int signs;

    HomeNames(Places places) {
        tails = places.homes().stream()
                .map(home -> home.substring(home.charAt(0) == '/' ? 1 : home.indexOf('/') + 1))
                .toList();
        signs = Words.tellOf(places.users()) ? Signs.USER : Signs.ANY;
    }

    @Override
    public int signs() {
        return signs;
    }

    @Override
    public void find(String text, Findings found) {
        for (var tail : tails) {
            var first = tail.charAt(0);
            for (var at = text.indexOf(first); at >= 0; at = text.indexOf(first, at + 1)) {
                var folder = match(text, at, tail);
                if (folder > at) {
                    var start = text.startsWith("/", at - 1) ? at - 1 : at;
                    var end = PathExtent.end(text, start, folder, false);
                    found.add(at, end, StandIn.LOCAL_PATH);
                    at = end - 1;
                }
            }
        }
    }

    /** Returns where the folder ends that is spelt at the position with any separator or a dash; else the position. */
    private static int match(String text, int at, String tail) {
        var i = at;
        for (var k = 0; k < tail.length(); k++) {
            var length = tail.charAt(k) == '/' ? separator(text, i) : same(text, i, tail.charAt(k));
            if (length == 0) {
                return at;
            }
            i += length;
        }
        return i < text.length() && Chars.isWord(text.charAt(i)) ? at : i;
    }

    private static int same(String text, int at, char c) {
        return at < text.length() && text.charAt(at) == c ? 1 : 0;
    }

    private static int separator(String text, int at) {
        var separator = Separators.either(text, at);
        return separator > 0 ? separator : same(text, at, '-');
    }
}
