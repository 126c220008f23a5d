package org.opencowork.pairing.redaction;

/** Knows the value of a field of a form as it is sent in parts (RFC 7578): below the headers that name it, and a blank line. */
final class FormFields {

    private static final String FORM = "form-data;";
    private static final String NAME = " name=\"";
    /** The most lines between the one with the name and the value: other headers, and the blank one. */
    private static final int MOST_LINES = 4;

    private FormFields() {}

    /** Tells of a line that names a field whose value is a secret. */
    static boolean beginsAt(String text, int start, int feed) {
        var form = Lines.indexOf(text, FORM, start, feed);
        var name = form < 0 ? -1 : Lines.indexOf(text, NAME, form, feed);
        if (name < 0) {
            return false;
        }
        var from = name + NAME.length();
        var end = AssignedNames.end(text, from);
        return text.startsWith("\"", end) && SecretNames.isSecret(text.substring(from, end));
    }

    /** Returns the end of the line with the value; the next line if there is none. */
    static int end(String text, int feed, boolean complete) {
        var line = value(text, feed + 1);
        if (line == Blocks.UNDECIDED) {
            return complete ? feed + 1 : Blocks.UNDECIDED;
        }
        return line < 0 ? feed + 1 : Lines.next(text, line - 1, complete);
    }

    /** Takes out the value. */
    static void find(String text, int from, Findings found) {
        var line = value(text, from);
        if (line > from && line < text.length()) {
            var end = Lines.before(text, line, Lines.end(text, line), "\r");
            if (end > line && !StandIn.startsAt(text, line) && !Placeholders.isOpen(text, line, end)) {
                found.add(line, end, StandIn.SECRET);
            }
        }
    }

    /** Returns where the line with the value begins; that it is undecided, or -2 if there is none. */
    private static int value(String text, int from) {
        var line = from;
        for (var i = 0; i < MOST_LINES; i++) {
            var feed = text.indexOf('\n', line);
            if (feed < 0) {
                return Blocks.UNDECIDED;
            }
            if (text.substring(line, feed).isBlank()) {
                return feed + 1;
            }
            line = feed + 1;
        }
        return -2;
    }
}
