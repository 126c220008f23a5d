package org.opencowork.pairing.redaction;

/** Tells by a single line, without its end, whether it is of a dump of bytes. */
final class DumpLines {

    private DumpLines() {}

    /** Tells of a line of a dump: where it is, and at least eight bytes as hexadecimal digits in groups. */
    static boolean isOne(String line) {
        var end = hexEnd(line, 0);
        if (end < 6 || end > 16 || end + 2 > line.length()) {
            return false;
        }
        var i = end + (line.charAt(end) == ':' ? 1 : 0);
        var digits = 0;
        while (i < line.length() && line.charAt(i) == ' ') {
            var from = i + (line.startsWith("  ", i) ? 2 : 1);
            var to = hexEnd(line, from);
            if ((to - from != 2 && to - from != 4) || (to < line.length() && line.charAt(to) != ' ')) {
                break;
            }
            digits += to - from;
            i = to;
        }
        return digits >= 16;
    }

    /** Tells of such a line, of the last, which may be short, and of one that stands for many that are the same. */
    static boolean mayFollow(String line) {
        var end = hexEnd(line, 0);
        return line.equals("*") || (end >= 6 && (end == line.length() || ": ".indexOf(line.charAt(end)) >= 0));
    }

    private static int hexEnd(String line, int from) {
        var i = from;
        while (i < line.length() && Chars.isHex(line.charAt(i))) {
            i++;
        }
        return i;
    }

    /** Tells of the start of one, which may not be all there yet. */
    static boolean mayBegin(String text, int at) {
        var i = at;
        while (i < text.length() && i - at < 16 && Chars.isHex(text.charAt(i))) {
            i++;
        }
        return i == text.length() || (i - at >= 6 && ": ".indexOf(text.charAt(i)) >= 0);
    }
}
