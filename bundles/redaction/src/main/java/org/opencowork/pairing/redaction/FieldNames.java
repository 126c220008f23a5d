package org.opencowork.pairing.redaction;

import org.jspecify.annotations.Nullable;

/**
 * What is known of the names of fields, which are few and come again and again. Never holds more than its places. Can be
 * used by many threads; one may miss what another has just noted.
 */
final class FieldNames {

    /**
     * A name, and what it says about the value of its field.
     *
     * @param stays whether the name leaves as it is
     */
    record FieldName(String text, FieldKind kind, boolean stays) {}

    private static final int PLACES = 1 << 10;
    private static final int LONGEST = 48;

    private final @Nullable FieldName[] names = new FieldName[PLACES];
    private final TextScan scan;

    FieldNames(TextScan scan) {
        this.scan = scan;
    }

    FieldName of(String text) {
        var hash = text.hashCode();
        var place = (hash ^ hash >>> 15) & PLACES - 1;
        var known = names[place];
        if (known != null && known.text.equals(text)) {
            return known;
        }
        var stays = text.length() <= LONGEST
                && !scan.hasRules()
                && scan.redact(text, new Tally()).equals(text);
        var name = new FieldName(text, FieldKind.of(text), stays);
        if (stays) {
            names[place] = name;
        }
        return name;
    }
}
