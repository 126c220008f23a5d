package org.opencowork.pairing.redaction;

import java.util.Set;

/** Knows what the names of fields say about their values, and whether they leave as they are. */
final class FieldNames {

    /**
     * A name, and what it says about the value of its field.
     *
     * @param stays whether the name leaves as it is, unless a rule of others finds something in it
     */
    record FieldName(String text, FieldKind kind, boolean stays) {}

    private static final int LONGEST = 48;
    private static final Set<String> TASKS =
            Set.of("secrets", "tokens", "token", "cookies", "credentials", "auth", "jwt");

    private final KnownNames<FieldName> known = new KnownNames<>();
    private final TextScan scan;

    FieldNames(TextScan scan) {
        this.scan = scan;
    }

    /** Tells of a task as packages name it, of a part of them: {@code secrets:scan}. */
    private static boolean isTask(String text) {
        var colon = text.indexOf(':');
        return colon > 0
                && colon + 1 < text.length()
                && TASKS.contains(text.substring(0, colon))
                && text.chars().skip(colon).allMatch(c -> (c >= 'a' && c <= 'z') || c == ':' || c == '-');
    }

    FieldName of(String text) {
        var name = known.get(text);
        if (name != null) {
            return name;
        }
        var stays = text.length() <= LONGEST
                && scan.isAllSeen(text)
                && (isTask(text) || scan.redact(text, new Tally()).equals(text));
        var judged = new FieldName(text, FieldKind.of(text), stays);
        if (judged.stays) {
            known.note(text, judged);
        }
        return judged;
    }
}
