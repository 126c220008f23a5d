package org.opencowork.pairing.redaction;

import java.util.List;

/** Knows where diffs and patches begin and end, of all tools, also quoted and in the colours of a terminal. */
final class DiffBlocks {

    private static final List<String> STARTS = List.of(
            "diff --git ",
            "diff --cc ",
            "diff -",
            "Index: ",
            "@@ -",
            "--- a/",
            "*** Begin Patch",
            "*** Update File: ",
            "*** Add File: ",
            "GIT binary patch");
    private static final List<String> LINES = List.of(
            "+",
            "-",
            " ",
            "@@",
            "\\",
            "! ",
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
            "GIT binary patch",
            "literal ",
            "delta ",
            "*** ",
            "\n",
            "\r",
            "\t");
    private static final String FIRSTS = "dI@-*G";

    private DiffBlocks() {}

    /** Tells whether one begins at the position, which starts a line. */
    static Blocks.Answer begins(String text, int at, boolean complete) {
        var mayBegin = at == text.length() || FIRSTS.indexOf(text.charAt(at)) >= 0;
        return mayBegin ? Blocks.starts(text, at, complete, STARTS) : Blocks.Answer.NO;
    }

    /** Returns the end of the one that begins at the position. */
    static int end(String text, int at, boolean complete) {
        var binary = false;
        var framed = LineFrames.end(text, at) > at;
        var quoted = LineFrames.isQuoted(text, at);
        for (var line = Blocks.nextLine(text, at); line >= 0; line = Blocks.nextLine(text, line)) {
            var start = framed ? LineFrames.end(text, line) : line;
            if (quoted && line < text.length() && start == line) {
                return line;
            }
            var goesOn = Blocks.starts(text, start, complete, LINES);
            binary |= text.startsWith("literal ", line) || text.startsWith("delta ", line);
            if (goesOn != Blocks.Answer.YES && !binary) {
                return goesOn == Blocks.Answer.OPEN ? Blocks.UNDECIDED : line;
            }
            binary &= line < text.length() && text.charAt(line) != '\n';
        }
        return complete ? text.length() : Blocks.UNDECIDED;
    }
}
