package org.opencowork.pairing.redaction;

import java.util.List;

/** Tells by a single line, without its end, what kind of body it belongs to. */
final class BodyLines {

    static final int WIDTH_OF_BASE64 = 56;
    /** How wide {@code cat -n} makes numbers; other tables of numbers are wider, or not padded. */
    private static final int WIDTH_OF_NUMBER = 6;

    private static final List<String> FENCES = List.of("```", "~~~");

    private BodyLines() {}

    /** Tells whether the line is nothing but a tag that opens a file. */
    static boolean isFile(String line, List<String> tags) {
        var open = tags.stream().anyMatch(line::startsWith);
        return open && (!line.contains("/>") && !line.contains("</")) && (line.endsWith(">") || line.indexOf('>') > 0);
    }

    static String tag(String line) {
        var end = 1;
        while (end < line.length() && line.charAt(end) != '>' && line.charAt(end) != ' ') {
            end++;
        }
        return line.substring(1, end);
    }

    /** Tells of a fence around a diff, or around a file that it names. */
    static boolean isFence(String line) {
        if (!FENCES.stream().anyMatch(line::startsWith)) {
            return false;
        }
        var info = line.substring(3).strip();
        return info.startsWith("diff")
                || info.startsWith("patch")
                || info.contains("title=")
                || (info.indexOf('`') < 0 && (info.contains("/") || info.contains(":")) && info.contains("."));
    }

    /** Tells of the first line of a file in the form of uuencode. */
    static boolean isEncodedFile(String line) {
        return line.startsWith("begin ") && line.length() > 10 && isDigits(line, 6, 9) && line.charAt(9) == ' ';
    }

    /** Tells of a line with its number in front, as tools show files: {@code 00001| x}, {@code      1<tab>x}. */
    static boolean isNumbered(String line) {
        var start = 0;
        while (start < line.length() && line.charAt(start) == ' ') {
            start++;
        }
        var end = start;
        while (end < line.length() && Chars.isDigit(line.charAt(end))) {
            end++;
        }
        var wide = end >= 5 && end - start <= 7;
        if (end == start || end == line.length()) {
            return false;
        }
        var sign = line.charAt(end);
        var padded = end == WIDTH_OF_NUMBER && start > 0;
        return sign == '→' || (padded && sign == '\t') || (wide && (line.startsWith("| ", end) || line.endsWith("|")));
    }

    /** Tells of such a line within a file, which may be empty behind its number. */
    static boolean isOfNumbered(String line) {
        var number = Lines.after(line, 0, " ");
        var digits = line.chars().skip(number).allMatch(c -> Chars.isDigit((char) c));
        return isNumbered(line) || (number > 0 && line.length() >= 5 && line.length() - number <= 7 && digits);
    }

    /** Returns the number before the tab that a line begins with; -1 if it begins otherwise. */
    static int number(String line) {
        var end = 0;
        while (end < line.length() && end < 7 && Chars.isDigit(line.charAt(end))) {
            end++;
        }
        var numbered = end > 0 && (line.startsWith("\t", end) || end == line.length());
        return numbered ? Integer.parseInt(line.substring(0, end)) : -1;
    }

    /** Tells of the start of one, which may not be all there yet. */
    static boolean mayBeNumbered(String text, int at) {
        var i = at;
        while (i < text.length() && i - at < 8 && text.charAt(i) == ' ') {
            i++;
        }
        var digits = i;
        while (i < text.length() && i - digits < 8 && (Chars.isDigit(text.charAt(i)) || text.charAt(i) == ',')) {
            i++;
        }
        return i == text.length()
                || (i > digits && "|\t→acd\r\n".indexOf(text.charAt(i)) >= 0)
                || DumpLines.mayBegin(text, digits);
    }

    /** Tells of a line of the oldest form of diffs that says what is changed: {@code 12,14c12}. */
    static boolean isCommand(String line) {
        var letter = 0;
        for (var i = 0; i < line.length(); i++) {
            var c = line.charAt(i);
            if ("acd".indexOf(c) >= 0 && letter == 0 && i > 0) {
                letter = i;
            } else if (!Chars.isDigit(c) && c != ',') {
                return false;
            }
        }
        return letter > 0 && letter < line.length() - 1;
    }

    /** Tells of a line within one. */
    static boolean isOfDiff(String line) {
        return line.startsWith("<")
                || line.startsWith(">")
                || line.startsWith("---")
                || line.startsWith("\\")
                || isCommand(line);
    }

    /** Tells of a full line of encoded data. */
    static boolean isBase64(String line) {
        var text = lastWord(line);
        return text.length() >= WIDTH_OF_BASE64
                && isOfBase64(text)
                && text.chars().anyMatch(c -> c >= 'A' && c <= 'Z')
                && text.chars().anyMatch(c -> c >= '0' && c <= '9');
    }

    private static String lastWord(String line) {
        var end = line.stripTrailing().length();
        var start = end;
        while (start > 0 && !Chars.isSpace(line.charAt(start - 1)) && !Chars.isQuote(line.charAt(start - 1))) {
            start--;
        }
        return line.substring(start, end);
    }

    /** Tells of any line of it, the last included. */
    static boolean isOfBase64(String line) {
        var text = line.strip();
        if (!text.isEmpty() && Chars.isQuote(text.charAt(text.length() - 1))) {
            text = text.substring(0, text.length() - 1);
        }
        var end = text.length();
        while (end > 0 && text.charAt(end - 1) == '=') {
            end--;
        }
        for (var i = 0; i < end; i++) {
            if (!Chars.isAlphanumeric(text.charAt(i)) && "+/-_".indexOf(text.charAt(i)) < 0) {
                return false;
            }
        }
        return !text.isEmpty();
    }

    private static boolean isDigits(String line, int from, int to) {
        for (var i = from; i < to; i++) {
            if (!Chars.isDigit(line.charAt(i))) {
                return false;
            }
        }
        return true;
    }
}
