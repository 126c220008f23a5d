package org.opencowork.pairing.redaction;

import java.util.List;

/** Knows where texts of several lines end that are taken out as one: diffs and patches, and PEM blocks. */
final class Blocks {

    /** The end is not decided by what is there. */
    static final int UNDECIDED = -1;

    /** Whether something begins somewhere; with too little text that may be open. */
    enum Answer {
        YES,
        NO,
        OPEN
    }

    private static final List<String> DIFF_STARTS = List.of(
            "diff --git ", "Index: ", "@@ -", "--- a/", "*** Begin Patch", "*** Update File: ", "*** Add File: ");
    private static final List<String> DIFF_LINES = List.of(
            "+",
            "-",
            " ",
            "@@",
            "\\",
            "diff --",
            "index ",
            "Index: ",
            "===",
            "new file mode",
            "deleted file mode",
            "similarity index",
            "rename ",
            "copy ",
            "old mode",
            "new mode",
            "Binary files ",
            "*** ",
            "\n",
            "\r",
            "\t");
    private static final String DIFF_FIRSTS = "dI@-*";

    private Blocks() {}

    /** Tells whether a diff starts at the position, which starts a line. */
    static Answer isDiff(String text, int at, boolean complete) {
        if (at < text.length() && DIFF_FIRSTS.indexOf(text.charAt(at)) < 0) {
            return Answer.NO;
        }
        return starts(text, at, complete, DIFF_STARTS);
    }

    /** Returns the end of the diff that starts at the position. */
    static int diffEnd(String text, int at, boolean complete) {
        for (var line = nextLine(text, at); line >= 0; line = nextLine(text, line)) {
            var goesOn = starts(text, line, complete, DIFF_LINES);
            if (goesOn != Answer.YES) {
                return goesOn == Answer.OPEN ? UNDECIDED : line;
            }
        }
        return complete ? text.length() : UNDECIDED;
    }

    /** Returns the end of the PEM block whose lines go on at the position. */
    static int pemEnd(String text, int at, boolean complete) {
        for (var line = at; ; ) {
            var next = nextLine(text, line);
            if (next < 0 && !complete) {
                return UNDECIDED;
            }
            var end = next < 0 ? text.length() : next;
            var content = text.substring(line, end);
            if (content.contains(PemBlocks.END)) {
                return end;
            }
            if (!isPem(content)) {
                return line;
            }
            if (next < 0) {
                return end;
            }
            line = next;
        }
    }

    private static boolean isPem(String line) {
        var start = 0;
        while (start < line.length() && " \t+->*#|\"'".indexOf(line.charAt(start)) >= 0) {
            start++;
        }
        var end = start;
        while (end < line.length() && !Chars.isSpace(line.charAt(end))) {
            end++;
        }
        var header = end > start && line.charAt(end - 1) == ':';
        return header || line.substring(end).chars().allMatch(c -> " \t\r\n+\"'\\,;|".indexOf(c) >= 0);
    }

    private static int nextLine(String text, int from) {
        var feed = text.indexOf('\n', from);
        return feed < 0 ? UNDECIDED : feed + 1;
    }

    private static Answer starts(String text, int at, boolean complete, List<String> beginnings) {
        var open = false;
        var left = text.length() - at;
        for (var beginning : beginnings) {
            if (text.startsWith(beginning, at)) {
                return Answer.YES;
            }
            open |= left < beginning.length() && beginning.regionMatches(0, text, at, left);
        }
        return open && !complete ? Answer.OPEN : Answer.NO;
    }
}
