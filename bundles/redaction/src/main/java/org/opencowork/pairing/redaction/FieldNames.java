package org.opencowork.pairing.redaction;

/** Knows what the names of fields say about their values, and whether they leave as they are. */
final class FieldNames {

    /**
     * A name, and what it says about the value of its field.
     *
     * @param stays whether the name leaves as it is, unless a rule of others finds something in it
     */
    record FieldName(String text, FieldKind kind, boolean stays) {}

    private static final int LONGEST = 48;

    private final KnownNames<FieldName> known = new KnownNames<>();
    private final TextScan scan;

    FieldNames(TextScan scan) {
        this.scan = scan;
    }

    FieldName of(String text) {
        var name = known.get(text);
        if (name != null) {
            return name;
        }
        var stays = text.length() <= LONGEST
                && scan.isAllSeen(text)
                && scan.redact(text, new Tally()).equals(text);
        var judged = new FieldName(text, FieldKind.of(text), stays);
        if (judged.stays) {
            known.note(text, judged);
        }
        return judged;
    }
}
