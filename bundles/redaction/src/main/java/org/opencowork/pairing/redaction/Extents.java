package org.opencowork.pairing.redaction;

/**
 * Knows how far a segment of a text goes on over lines, because of what its first line begins: a PEM block, a
 * here-document, data in base64, a JSON object, a value below its name. Asked line by line, it looks at each only once.
 */
final class Extents {

    /** The most characters after which a JSON object counts as one that does not end. */
    static final int LONGEST_OBJECT = 8_192;

    private static final int LONGEST_VALUE_LINE = 1_024;

    private final Cutting cutting;
    private final String text;
    private final boolean complete;

    /** Up to here there is no end of a PEM block. */
    private int withoutPemEnd;

    Extents(Cutting cutting, String text, boolean complete) {
        this.cutting = cutting;
        this.text = text;
        this.complete = complete;
    }

    /**
     * Returns the end of the segment.
     *
     * @param feed where the first line ends
     * @param signs what there is in the first line
     * @param startsLine whether the segment starts a line
     * @param pem whether a PEM block is open at its end
     */
    int end(int start, int feed, boolean startsLine, boolean pem, int signs) {
        if (pem) {
            return pemEnd(text, feed + 1, complete);
        }
        if ((signs & (Signs.LESS | Signs.KEY | Signs.BRACE | Signs.TELLING | Signs.WIDE)) == 0
                && !KubernetesSecrets.isData(text, start, feed)) {
            return feed + 1;
        }
        var mark = HereDocuments.mark(text, start, feed);
        if (!mark.isEmpty()) {
            return Blocks.through(text, feed + 1, complete, line -> line.strip().equals(mark));
        }
        var told = (signs & (Signs.TELLING | Signs.WIDE)) != 0;
        var triple = told ? TripleQuotes.leftOpen(text, start, feed) : "";
        if (!triple.isEmpty()) {
            return Blocks.through(text, feed + 1, complete, line -> line.contains(triple));
        }
        var line = text.substring(start, feed);
        if (BodyLines.isBase64(line) || PemBlocks.isOfTail(line)) {
            return encodedEnd(feed, BodyLines.isBase64(line));
        }
        var object = JsonFields.open(text, start, feed, complete);
        if (object != JsonFields.NONE) {
            return object == Blocks.UNDECIDED ? object : objectEnd(object, feed);
        }
        return ValuesBelow.end(text, start, feed, startsLine, complete);
    }

    /** Returns the end of lines of base64, with that of a PEM block of which they are the tail. */
    private int encodedEnd(int feed, boolean wide) {
        if (!wide && feed < withoutPemEnd) {
            return feed + 1;
        }
        var end = Blocks.whole(text, feed + 1, complete, BodyLines::isOfBase64);
        if (end == Blocks.UNDECIDED) {
            return end;
        }
        var left = text.length() - end;
        if (text.startsWith(PemBlocks.END, end)) {
            return Blocks.whole(text, end, complete, row -> row.startsWith(PemBlocks.END));
        }
        if (!complete && left < PemBlocks.END.length() && PemBlocks.END.regionMatches(0, text, end, left)) {
            return Blocks.UNDECIDED;
        }
        withoutPemEnd = end;
        return wide ? end : feed + 1;
    }

    /** Returns the end of the object, or where a body begins in it: then it has no end. */
    private int objectEnd(int open, int feed) {
        var limit = Math.min(text.length(), open + LONGEST_OBJECT);
        var depth = 0;
        var quoted = false;
        var plain = true;
        var lastLine = feed + 1;
        for (var i = open; i < limit; i++) {
            var c = text.charAt(i);
            if (c == '\n') {
                lastLine = i + 1;
                if (depth == 0) {
                    return lastLine;
                }
                // A text in quotes may go on over lines once its escapes are undone.
                plain &= !quoted;
                var body = plain ? cutting.bodyAt(text, lastLine, complete) : Blocks.Answer.NO;
                if (body != Blocks.Answer.NO) {
                    return body == Blocks.Answer.YES ? lastLine : Blocks.UNDECIDED;
                }
                quoted = false;
            } else if (c == '\\') {
                i++;
            } else if (c == '"') {
                quoted = !quoted;
            } else if (!quoted && (c == '{' || c == '[')) {
                depth++;
            } else if (!quoted && (c == '}' || c == ']')) {
                depth = Math.max(0, depth - 1);
            }
        }
        if (limit < open + LONGEST_OBJECT) {
            return complete ? text.length() : Blocks.UNDECIDED;
        }
        return Math.max(lastLine, feed + 1);
    }

    /** Returns the end of the PEM block whose lines go on at the position. */
    private static int pemEnd(String text, int at, boolean complete) {
        for (var line = at; ; ) {
            var next = Blocks.nextLine(text, line);
            if (next < 0 && !complete) {
                return Blocks.UNDECIDED;
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
        if (line.length() > LONGEST_VALUE_LINE) {
            return false;
        }
        var start = 0;
        while (start < line.length() && " \t+->*#|\"'".indexOf(line.charAt(start)) >= 0) {
            start++;
        }
        start = afterNumber(line, start);
        var end = start;
        while (end < line.length() && !Chars.isSpace(line.charAt(end))) {
            end++;
        }
        var header = end > start && line.charAt(end - 1) == ':';
        return header || line.substring(end).chars().allMatch(c -> " \t\r\n+\"'\\,;|".indexOf(c) >= 0);
    }

    /** Returns where the line goes on after a number that a tool has put in front. */
    private static int afterNumber(String line, int from) {
        var i = from;
        while (i < line.length() && Chars.isDigit(line.charAt(i))) {
            i++;
        }
        if (i == from || i >= line.length() || ":|→\t ".indexOf(line.charAt(i)) < 0) {
            return from;
        }
        while (i < line.length() && ":|→\t ".indexOf(line.charAt(i)) >= 0) {
            i++;
        }
        return i;
    }
}
