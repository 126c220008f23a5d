package org.opencowork.pairing.redaction;

/** Finds the values of cookies in files as browsers and {@code curl} write them: seven fields with tabs between. */
final class CookieFiles implements Detector {

    private static final int FIELDS = 7;
    private static final int LONGEST_LINE = 8_192;

    @Override
    public int signs() {
        return Signs.SLASH;
    }

    @Override
    public void find(String text, Findings found) {
        if (text.indexOf('\t') < 0) {
            return;
        }
        for (var line = 0; line < text.length(); ) {
            var end = Lines.end(text, line);
            if (end - line <= LONGEST_LINE) {
                cookie(text, line, end, found);
            }
            line = end + 1;
        }
    }

    private static void cookie(String text, int line, int end, Findings found) {
        var row = text.substring(line, end).stripTrailing();
        var fields = row.split("\t", FIELDS + 1);
        if (fields.length == FIELDS && isFlag(fields[1]) && isFlag(fields[3]) && fields[2].startsWith("/")) {
            var value = fields[FIELDS - 1];
            var start = line + row.length() - value.length();
            if (!value.isEmpty() && !StandIn.startsAt(text, start)) {
                found.add(start, start + value.length(), StandIn.SECRET);
            }
        }
    }

    private static boolean isFlag(String field) {
        return field.equals("TRUE") || field.equals("FALSE");
    }
}
