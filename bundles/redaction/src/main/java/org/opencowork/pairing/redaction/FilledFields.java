package org.opencowork.pairing.redaction;

import java.util.Set;

/** Knows how tests of pages fill in a field whose label or name tells: {@code getByLabel("Password").fill("x")}. */
final class FilledFields {

    private static final Set<String> VERBS =
            WordList.set("fill type sendKeys send_keys setValue pressSequentially typeText");
    private static final int LONGEST = 6;

    private FilledFields() {}

    /** Tells whether the call, whose name begins and ends there, fills in a field that the call before finds. */
    static boolean isFilling(String text, int start, int bracket) {
        var dot = start;
        while (dot < bracket && text.charAt(dot) != '.') {
            dot++;
        }
        if (dot == bracket || !VERBS.contains(text.substring(dot + 1, bracket))) {
            return false;
        }
        var end = Lines.before(text, Math.max(0, dot - LONGEST), dot, ")\"'`]");
        return end < dot - 1 && SecretNames.isSecret(text.substring(AssignedNames.start(text, end), end));
    }
}
