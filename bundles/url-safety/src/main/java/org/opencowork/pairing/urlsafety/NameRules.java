package org.opencowork.pairing.urlsafety;

import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Knows the names that never lead to a public broker. */
final class NameRules {

    private final Map<String, RuleFile.Row> rows = RuleFile.rows("name-rules.txt").stream()
            .collect(Collectors.toUnmodifiableMap(RuleFile.Row::key, Function.identity()));

    /** Finds the rule against a lower-case name or a name above it, or empty if there is none. */
    Optional<Finding> against(String name) {
        if (!name.contains(".") && !rows.containsKey(name)) {
            return Optional.of(new Finding(
                    NetworkClass.PRIVATE,
                    "url.no_dot",
                    name + " has no dot, so it can only be private, a name of the local network: "
                            + "use the broker's full public name",
                    name));
        }
        return nearest(name)
                .map(row -> new Finding(
                        row.networkClass(),
                        "url.name",
                        name + " is " + row.networkClass().word() + " (" + row.citation() + ")",
                        name,
                        row.citation()));
    }

    private Optional<RuleFile.Row> nearest(String name) {
        var dot = name.indexOf('.');
        return Optional.ofNullable(rows.get(name))
                .or(() -> dot < 0 ? Optional.empty() : nearest(name.substring(dot + 1)));
    }
}
