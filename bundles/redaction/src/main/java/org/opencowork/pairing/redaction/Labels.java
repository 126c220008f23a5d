package org.opencowork.pairing.redaction;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The words by which pairs say what is a name and what is its value. */
final class Labels {

    static final List<String> NAMING = List.of(
            "name",
            "key",
            "label",
            "field",
            "variable",
            "header",
            "property",
            "param",
            "parameter",
            "setting",
            "id",
            "keyname");
    static final List<String> VALUES = List.of("value", "val", "default", "defaultValue", "content", "text");

    private static final Set<String> NAMES = Set.copyOf(NAMING);
    private static final KnownNames<Boolean> KNOWN = new KnownNames<>();

    private Labels() {}

    /** Tells whether what bears the name is the name of something, in any case. */
    static boolean isNaming(String label) {
        var known = KNOWN.get(label);
        if (known != null) {
            return known;
        }
        var naming = NAMES.contains(label.toLowerCase(Locale.ROOT));
        KNOWN.note(label, naming);
        return naming;
    }
}
