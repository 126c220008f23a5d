package org.opencowork.pairing.redaction;

/** Knows what prompts show between a name and its sign as the value so far: {@code Secret Access Key [None]:}. */
final class ShownDefaults {

    private static final int LONGEST = 32;

    private ShownDefaults() {}

    /** Returns where the name ends before what is shown in brackets that end at the position; else the position. */
    static int before(String text, int end) {
        if (end == 0 || text.charAt(end - 1) != ']') {
            return end;
        }
        var open = end - 1;
        while (open > 0 && end - open < LONGEST && text.charAt(open) != '[') {
            open--;
        }
        return text.startsWith(" [", open - 1) && isMasked(text, open + 1, end - 1) ? open - 1 : end;
    }

    /** Tells of nothing, and of what is hidden but for its end. */
    private static boolean isMasked(String text, int start, int end) {
        return text.startsWith("None]", start) || start == end || text.charAt(start) == '*';
    }
}
