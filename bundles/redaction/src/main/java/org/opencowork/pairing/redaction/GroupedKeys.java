package org.opencowork.pairing.redaction;

/** Finds keys that people type into an app, which are shown in groups of four: {@code setup key BQ5T 7ZHM …}. */
final class GroupedKeys implements Detector {

    private static final int GROUP = 4;
    private static final int FEWEST = 4;
    /** How far before the first group the word may begin that tells. */
    private static final int REACH = 32;

    @Override
    public int signs() {
        return Signs.TELLING;
    }

    @Override
    public void find(String text, Findings found) {
        for (var space = text.indexOf(' '); space >= 0; space = text.indexOf(' ', space + 1)) {
            var start = space - GROUP;
            if (start == 0 || (start > 0 && isGap(text.charAt(start - 1)))) {
                var end = groupsEnd(text, start);
                if (end > start && isTold(text, start) && isMixed(text, start, end)) {
                    found.add(start, end, StandIn.SECRET);
                }
                space = Math.max(space, end - 1);
            }
        }
    }

    /** Returns where enough groups in a row end, each behind one space; the position if there are not enough. */
    private static int groupsEnd(String text, int start) {
        var groups = 0;
        var end = start;
        for (var at = start; isGroup(text, at); at = end + 1) {
            end = at + GROUP;
            groups++;
            if (!text.startsWith(" ", end)) {
                break;
            }
        }
        return groups < FEWEST ? start : end;
    }

    /** Tells of a group of the signs of base32 (RFC 4648, section 6). */
    private static boolean isGroup(String text, int at) {
        if (at + GROUP > text.length() || (at + GROUP < text.length() && Chars.isWord(text.charAt(at + GROUP)))) {
            return false;
        }
        for (var i = at; i < at + GROUP; i++) {
            var c = text.charAt(i);
            if (!Chars.isLetter(c) && (c < '2' || c > '7')) {
                return false;
            }
        }
        return true;
    }

    /** Tells of letters of one size, and digits in more than one group, as no sentence has them. */
    private static boolean isMixed(String text, int start, int end) {
        var run = text.substring(start, end);
        var digits = 0;
        var letters = 0;
        for (var at = start; at < end; at += GROUP + 1) {
            var group = text.substring(at, at + GROUP);
            digits += group.chars().anyMatch(c -> Chars.isDigit((char) c)) ? 1 : 0;
            letters += group.chars().anyMatch(c -> Chars.isLetter((char) c)) ? 1 : 0;
        }
        var capitals = run.chars().anyMatch(c -> c >= 'A' && c <= 'Z');
        var small = run.chars().anyMatch(c -> c >= 'a' && c <= 'z');
        return digits > 1 && letters > FEWEST / 2 && capitals != small;
    }

    private static boolean isTold(String text, int start) {
        for (var i = Math.max(0, start - REACH); i < start; i++) {
            if (Chars.startsWith(text, i, "key") || Chars.startsWith(text, i, "secret")) {
                return true;
            }
        }
        return false;
    }

    private static boolean isGap(char c) {
        return c <= ' ' || "\"'`(:*".indexOf(c) >= 0;
    }
}
