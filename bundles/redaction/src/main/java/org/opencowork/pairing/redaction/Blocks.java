package org.opencowork.pairing.redaction;

import java.util.List;
import java.util.function.Predicate;

/**
 * Knows where the bodies of files begin and end that go over several lines and are taken out as one: diffs and patches,
 * files as tools show them, with numbered lines, conflicts, encoded ones.
 */
final class Blocks {

    /** The end is not decided by what is there. */
    static final int UNDECIDED = -1;

    /** Whether something begins somewhere; with too little text that may be open. */
    enum Answer {
        YES,
        NO,
        OPEN
    }

    private static final List<String> FILES = List.of("<file>", "<file ", "<content>", "<file_contents>", "<file-");
    private static final String FENCE_FIRSTS = "`~";
    private static final int LONGEST_FIRST_LINE = 256;

    private Blocks() {}

    /** Tells whether a body starts at the position, which starts a line. */
    static Answer begins(String text, int at, boolean complete) {
        if (at < text.length() && !mayBegin(text, at)) {
            return Answer.NO;
        }
        var frame = LineFrames.end(text, at);
        if (frame > at) {
            return framed(text, frame, complete);
        }
        var diff = DiffBlocks.begins(text, at, complete);
        return diff == Answer.YES ? diff : either(diff, byFirstLine(text, at, complete));
    }

    /** Decides of a line that is quoted, or coloured: of bodies, only diffs and files in fences are shown like that. */
    private static Answer framed(String text, int at, boolean complete) {
        if (at < text.length() && FENCE_FIRSTS.indexOf(text.charAt(at)) >= 0) {
            return byFirstLine(text, at, complete);
        }
        return at == text.length() && !complete ? Answer.OPEN : DiffBlocks.begins(text, at, complete);
    }

    private static Answer either(Answer one, Answer other) {
        return one == Answer.NO ? other : other == Answer.NO ? one : other;
    }

    /** Decides by the whole first line, and for some by how the second begins. */
    private static Answer byFirstLine(String text, int at, boolean complete) {
        var next = nextLine(text, at);
        if (next < 0 && !complete) {
            return text.length() - at > LONGEST_FIRST_LINE ? Answer.NO : Answer.OPEN;
        }
        var line = text.substring(at, next < 0 ? text.length() : next).stripTrailing();
        if (line.length() > LONGEST_FIRST_LINE) {
            return Answer.NO;
        }
        if (isOpening(line)) {
            return Answer.YES;
        }
        if (line.startsWith("--- ")) {
            return second(text, next, complete, List.of("+++ "));
        }
        if (BodyLines.number(line) >= 0) {
            var following = (BodyLines.number(line) + 1) + "\t";
            return second(text, next, complete, List.of(following));
        }
        return BodyLines.isCommand(line) ? second(text, next, complete, List.of("< ", "> ")) : Answer.NO;
    }

    private static boolean mayBegin(String text, int at) {
        return switch (text.charAt(at)) {
            case ' ', '0', '1', '2', '3', '4', '5', '6', '7', '8', '9' -> BodyLines.mayBeNumbered(text, at);
            case '-' -> goesOn(text, at, "--- ");
            case 'b' -> goesOn(text, at, "begin ");
            case 'd' -> goesOn(text, at, "diff ");
            case 'I' -> goesOn(text, at, "Index: ");
            case 'G' -> goesOn(text, at, "GIT b");
            case '@' -> goesOn(text, at, "@@ -");
            case '`', '~', '<', '*', '>', Chars.ESCAPE -> true;
            default -> false;
        };
    }

    /** Tells whether the text goes on with the word, or with as much of it as there is room for. */
    private static boolean goesOn(String text, int at, String word) {
        return text.regionMatches(at, word, 0, Math.min(word.length(), text.length() - at));
    }

    private static Answer second(String text, int line, boolean complete, List<String> beginnings) {
        return line < 0 ? Answer.NO : starts(text, line, complete, beginnings);
    }

    private static boolean isOpening(String line) {
        return BodyLines.isFile(line, FILES)
                || BodyLines.isFence(line)
                || line.startsWith("<<<<<<< ")
                || BodyLines.isEncodedFile(line)
                || (line.startsWith("*** ") && line.endsWith(" ****"))
                || BodyLines.isNumbered(line)
                || DumpLines.isOne(line);
    }

    /** Returns the end of the body that starts at the position. */
    static int end(String text, int at, boolean complete) {
        var next = nextLine(text, at);
        var frame = LineFrames.end(text, at);
        var first = text.substring(frame, next < 0 ? text.length() : next).stripTrailing();
        if (frame > at && !BodyLines.isFence(first)) {
            return DiffBlocks.end(text, at, complete);
        }
        if (BodyLines.isFile(first, FILES)) {
            return through(text, at, complete, line -> line.strip().equals("</" + BodyLines.tag(first) + ">"));
        }
        if (BodyLines.isFence(first)) {
            return through(
                    text,
                    next < 0 ? at : next,
                    complete,
                    line -> line.substring(LineFrames.end(line, 0)).strip().equals(first.substring(0, 3)));
        }
        if (first.startsWith("<<<<<<< ")) {
            return through(text, at, complete, line -> line.startsWith(">>>>>>> "));
        }
        if (BodyLines.isEncodedFile(first)) {
            return through(text, at, complete, line -> line.stripTrailing().equals("end"));
        }
        if (BodyLines.number(first) >= 0) {
            return whole(text, at, complete, line -> BodyLines.number(line) >= 0);
        }
        if (DumpLines.isOne(first)) {
            return whole(text, at, complete, DumpLines::mayFollow);
        }
        if (BodyLines.isNumbered(first)) {
            return whole(text, at, complete, BodyLines::isOfNumbered);
        }
        return BodyLines.isCommand(first)
                ? whole(text, at, complete, BodyLines::isOfDiff)
                : DiffBlocks.end(text, at, complete);
    }

    /** Returns the end of the first line that closes. */
    static int through(String text, int at, boolean complete, Predicate<String> closes) {
        for (var line = at; ; ) {
            var next = nextLine(text, line);
            if (next < 0) {
                return complete ? text.length() : UNDECIDED;
            }
            if (closes.test(text.substring(line, next))) {
                return next;
            }
            line = next;
        }
    }

    /** Returns the end of the last line of those at the position that go on. */
    static int whole(String text, int at, boolean complete, Predicate<String> goesOn) {
        for (var line = at; ; ) {
            var next = nextLine(text, line);
            if (next < 0 && !complete) {
                return UNDECIDED;
            }
            var end = next < 0 ? text.length() : next;
            if (!goesOn.test(text.substring(line, end).stripTrailing())) {
                return line;
            }
            if (next < 0) {
                return end;
            }
            line = next;
        }
    }

    static int nextLine(String text, int from) {
        var feed = text.indexOf('\n', from);
        return feed < 0 ? UNDECIDED : feed + 1;
    }

    /** Tells whether the text goes on with one of these. */
    static Answer starts(String text, int at, boolean complete, List<String> beginnings) {
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
