package org.opencowork.pairing.shell.redact;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.opencowork.pairing.api.redaction.Removal;

/** What was taken out, for others to read. */
final class Explanation {

    private Explanation() {}

    /** Returns the same for the value around the one that was redacted. */
    static List<Removal> within(String pointer, List<Removal> removals) {
        return removals.stream()
                .map(removal -> new Removal(
                        removal.rule(), removal.standIn(), pointer + removal.at(), removal.ofName(), removal.range()))
                .toList();
    }

    static Map<String, Object> tree(Removal removal) {
        var tree = new LinkedHashMap<String, Object>();
        tree.put("rule", removal.rule());
        if (removal.standIn() != null) {
            tree.put("standIn", removal.standIn());
        }
        tree.put("at", removal.at());
        if (removal.ofName()) {
            tree.put("ofName", true);
        }
        var range = removal.range();
        if (range != null) {
            tree.put("from", (long) range.start());
            tree.put("to", (long) range.end());
        }
        return tree;
    }
}
