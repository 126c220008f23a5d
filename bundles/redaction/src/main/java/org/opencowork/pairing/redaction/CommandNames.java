package org.opencowork.pairing.redaction;

import java.util.LinkedHashSet;
import java.util.Set;

/** Knows the names of commands that are given secrets, or write them to others. */
final class CommandNames {

    private static final Set<String> WRITING = Set.of("echo", "printf", "yes", "kinit", "cryptsetup");
    private static final String HERE = "<<<";

    static final Set<String> ALL = all();

    private CommandNames() {}

    private static Set<String> all() {
        var all = new LinkedHashSet<>(CommandOptions.commands());
        all.addAll(WRITING);
        return Set.copyOf(all);
    }

    /** Tells whether one of the words in the range, which quotes part, is a command, with its folder or without. */
    static boolean isOne(char[] text, int from, int to) {
        var start = from;
        for (var i = from; i <= to; i++) {
            if (i == to || Word.isGap(text[i])) {
                var name = new String(text, start, i - start);
                if (ALL.contains(name) || name.equals(HERE)) {
                    return true;
                }
                start = i + 1;
            } else if (text[i] == '/' || text[i] == '(') {
                start = i + 1;
            }
        }
        return false;
    }
}
