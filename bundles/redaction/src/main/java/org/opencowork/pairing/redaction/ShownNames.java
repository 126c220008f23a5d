package org.opencowork.pairing.redaction;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.opencowork.pairing.redaction.FieldNames.FieldName;

/** Redacts the names of fields, and keeps those of one object apart. */
final class ShownNames {

    private final TextScan scan;
    private final Limits limits;
    private final Tally tally;

    ShownNames(TextScan scan, Limits limits, Tally tally) {
        this.scan = scan;
        this.limits = limits;
        this.tally = tally;
    }

    /** Returns the name as it may leave, and as none of these fields is called. */
    String shown(@Nullable Map<String, ?> fields, FieldName name) {
        if (!name.stays() || scan.isRuledOut(name.text())) {
            return shown(fields, name.text());
        }
        return fields == null ? name.text() : unused(fields, name.text());
    }

    String shown(@Nullable Map<String, ?> fields, String name) {
        tally.inName(true);
        var shown = limits.cut(scan.redact(name, tally), tally);
        tally.inName(false);
        return fields == null ? shown : unused(fields, shown);
    }

    /** Returns a name that no field has yet, as several names may have become the same. */
    static String unused(Map<String, ?> fields, String name) {
        var unused = name;
        for (var n = 2; fields.containsKey(unused); n++) {
            unused = name + " " + n;
        }
        return unused;
    }
}
