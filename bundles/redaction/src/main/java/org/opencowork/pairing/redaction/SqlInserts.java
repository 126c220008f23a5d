package org.opencowork.pairing.redaction;

import java.util.List;

/** Finds what is inserted into columns of databases that are named like secrets: {@code (name, password) VALUES ('a', 'b')}. */
final class SqlInserts implements Detector {

    private static final String VALUES = "values";
    private static final int LONGEST_NAMES = 1_024;
    private static final int MOST_COLUMNS = 128;

    @Override
    public int signs() {
        return Signs.TELLING | Signs.WIDE;
    }

    @Override
    public void find(String text, Findings found) {
        for (var i = text.indexOf(')'); i >= 0; i = text.indexOf(')', i + 1)) {
            var values = afterSpaces(text, i + 1);
            if (Chars.startsWith(text, values, VALUES)) {
                var names = names(text, i);
                i = Math.max(i, rows(text, values + VALUES.length(), names, found) - 1);
            }
        }
    }

    private static int afterSpaces(String text, int from) {
        var i = from;
        while (i < text.length() && Chars.isSpace(text.charAt(i))) {
            i++;
        }
        return i;
    }

    /** Returns the names between the brackets of which the closing one is at the position. */
    private static List<String> names(String text, int close) {
        var open = close;
        while (open > 0 && close - open < LONGEST_NAMES && text.charAt(open) != '(') {
            open--;
        }
        return List.of(text.substring(open + 1, close).split(",", MOST_COLUMNS));
    }

    /** Finds what goes of rows in brackets, with commas between them; returns where they end. */
    static int rows(String text, int from, List<String> names, Findings found) {
        var i = afterSpaces(text, from);
        while (i < text.length() && text.charAt(i) == '(') {
            var end = row(text, i + 1, names, found);
            var comma = afterSpaces(text, end);
            i = comma < text.length() && text.charAt(comma) == ',' ? afterSpaces(text, comma + 1) : text.length();
            if (i == text.length()) {
                return end;
            }
        }
        return i;
    }

    /** Returns where the row ends. */
    private static int row(String text, int from, List<String> names, Findings found) {
        var column = 0;
        for (var i = from; i < text.length(); i++) {
            var c = text.charAt(i);
            if (c == '\'' || c == '"') {
                var end = AssignedValues.quotedEnd(text, i + 1, c);
                if (column < names.size() && SecretNames.isSecret(name(names.get(column)))) {
                    add(text, i + 1, end, found);
                }
                i = end;
            } else if (c == ')') {
                return i + 1;
            } else if (c == ',') {
                column++;
            }
        }
        return text.length();
    }

    /** Returns the name without what it stands in. */
    static String name(String column) {
        var name = column.strip();
        return name.length() > 2 && "\"`[".indexOf(name.charAt(0)) >= 0 ? name.substring(1, name.length() - 1) : name;
    }

    static void add(String text, int start, int end, Findings found) {
        if (start < end && !StandIn.startsAt(text, start) && !Placeholders.isOpen(text, start, end)) {
            found.add(start, end, StandIn.SECRET);
        }
    }
}
