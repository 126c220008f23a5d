package org.opencowork.pairing.redaction;

/** Knows the value of a field as PHP dumps it on the line below the name: {@code ["password"]=>}, {@code string(3) "abc"}. */
final class DumpedFields {

    private static final String ARROW = "]=>";
    private static final String STRING = "string(";

    private DumpedFields() {}

    /** Tells of a line that is the name of a secret in brackets. */
    static boolean beginsAt(String text, int start, int feed) {
        var end = Lines.before(text, start, feed, " \t\r");
        var open = start + Lines.indent(text, start);
        if (!text.startsWith("[\"", open)
                || end - ARROW.length() < open
                || !text.startsWith(ARROW, end - ARROW.length())) {
            return false;
        }
        var name = AssignedNames.end(text, open + 2);
        return text.startsWith("\"", name) && SecretNames.isSecret(text.substring(open + 2, name));
    }

    /** Takes out the text on the line. */
    static void find(String text, int line, Findings found) {
        var type = line + Lines.indent(text, line);
        var end = Lines.before(text, type, Lines.end(text, line), " \t\r");
        var quote = Lines.indexOf(text, "\"", type, end);
        if (text.startsWith(STRING, type) && quote > 0 && quote < end - 1) {
            ValuesBelow.add(text, quote + 1, end, found);
        }
    }

    /** Tells of what says who may see the field, in the brackets behind its name: {@code ["password":protected]}. */
    static boolean isVisibility(String text, int sign) {
        var end = text.startsWith(":\"", sign) ? AssignedNames.end(text, sign + 2) + 1 : sign;
        return text.startsWith(":protected]", end) || text.startsWith(":private]", end);
    }
}
