package org.opencowork.pairing.redaction;

/**
 * Knows where a path ends that has spaces in it but no quotes around, by what it stands in: between tags, alone on its
 * line or in its item of a list, as the value of a line, before the number of a line.
 */
final class FramedPaths {

    private static final int LONGEST = 512;
    private static final int MOST_SPACES = 3;
    private static final String STOPS = "\"'`<>|;*?…“”‘’«»「」『』《》、。，:=,$&{}[]\\";
    private static final String MARKS = "-*+•";
    /** Words before a path behind which the number of a line follows. */
    private static final String[] PLACING = {"from ", "at ", "File ", "("};

    private final String text;
    private final int start;
    /** Where the path would end without what is around it. */
    private final int space;

    private int end;
    private int spaces;
    private boolean deeper;

    private FramedPaths(String text, int start, int space) {
        this.text = text;
        this.start = start;
        this.space = space;
    }

    /** Returns the end of the path that starts there and would else end at the space; the space if nothing tells. */
    static int end(String text, int start, int space) {
        if (space >= text.length()
                || text.charAt(space) != ' '
                || PathStops.isSlash(text.charAt(space - 1))
                || PathStops.isAddress(text, space + 1)
                || isProgram(text, start, space)) {
            return space;
        }
        var path = new FramedPaths(text, start, space);
        return path.goesOn() && path.isFramed() ? path.end : space;
    }

    /** Tells of what is started, behind which its arguments come. */
    private static boolean isProgram(String text, int start, int space) {
        var name = space;
        while (name > start && text.charAt(name - 1) != '/') {
            name--;
        }
        return text.startsWith("bin/", name - 4) || text.startsWith("/libexec/", name - 9);
    }

    /** Goes to where no character of a path comes; tells whether what lies between can belong to one. */
    private boolean goesOn() {
        var limit = Math.min(text.length(), start + LONGEST);
        for (end = space; end < limit && !isStop(text.charAt(end)); end++) {
            if (text.charAt(end) == ' ') {
                if (FileObjects.isFileName(lastWord()) || end + 1 == limit || !isFirst(text.charAt(end + 1))) {
                    return false;
                }
                spaces++;
                deeper = false;
            } else {
                deeper |= text.charAt(end) == '/';
            }
        }
        return deeper ? spaces <= 2 * MOST_SPACES : FileObjects.isFileName(lastWord());
    }

    private static boolean isStop(char c) {
        return c < ' ' || STOPS.indexOf(c) >= 0;
    }

    private static boolean isFirst(char c) {
        return Chars.isWord(c) || c == '(' || c > 127;
    }

    private String lastWord() {
        var word = end;
        while (word > start && " /\\".indexOf(text.charAt(word - 1)) < 0) {
            word--;
        }
        return text.substring(word, end);
    }

    private boolean isFramed() {
        if (end == text.length() || Chars.isLineEnd(text.charAt(end))) {
            var item = Lines.before(text, 0, start, " \t");
            return isAlone(item)
                    ? deeper || spaces <= MOST_SPACES
                    : (isValue(item) && (deeper || spaces == 1)) || isSaid();
        }
        if (text.startsWith("</", end)) {
            return start > 0 && text.charAt(start - 1) == '>';
        }
        var number = end + 1 < text.length() && text.charAt(end) == ':' && Chars.isDigit(text.charAt(end + 1));
        return number && FileObjects.isFileName(lastWord()) && (deeper || spaces == 1) && isPlaced();
    }

    /** Tells of one file within a folder with a space in its name, by which a sentence ends: {@code in /srv/my files/a/b.c.} */
    private boolean isSaid() {
        if (!deeper || spaces > 1 || !text.startsWith("in ", start - 3)) {
            return false;
        }
        end = Lines.before(text, space, end, ".");
        return FileObjects.isFileName(lastWord());
    }

    private boolean isPlaced() {
        for (var word : PLACING) {
            if (text.startsWith(word, start - word.length())) {
                return true;
            }
        }
        return isAlone(Lines.before(text, 0, start, " \t"));
    }

    /** Tells whether nothing but the mark of an item stands before the position in its line. */
    private boolean isAlone(int at) {
        var mark = at > 0 && at < start && MARKS.indexOf(text.charAt(at - 1)) >= 0 ? at - 1 : at;
        var line = Lines.before(text, 0, mark, " \t");
        return line == 0 || text.charAt(line - 1) == '\n';
    }

    /** Tells whether the name of a value that is not started stands before the position, at the start of its line. */
    private boolean isValue(int at) {
        if (at == 0 || ":=".indexOf(text.charAt(at - 1)) < 0 || (text.charAt(at - 1) == ':' && at == start)) {
            return false;
        }
        var nameEnd = Lines.before(text, 0, at - 1, " \t");
        var name = Lines.name(text, 0, nameEnd);
        var kind = FieldKind.of(name);
        return !name.isEmpty()
                && kind != FieldKind.MCP_DETAIL
                && kind != FieldKind.PROGRAM
                && isAlone(Lines.before(text, 0, nameEnd - name.length(), " \t"));
    }
}
