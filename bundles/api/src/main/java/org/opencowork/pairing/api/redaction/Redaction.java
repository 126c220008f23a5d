package org.opencowork.pairing.api.redaction;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is left of a tree.
 *
 * @param tree the redacted JSON tree
 * @param removed how many places were taken out, by the word that stands in for them, such as {@code [local-path]}
 * @param removals each of those places, if the scope asks for them; else empty
 */
public record Redaction(@Nullable Object tree, Map<String, Integer> removed, List<Removal> removals) {

    /** Tells nothing of single places. */
    public Redaction(@Nullable Object tree, Map<String, Integer> removed) {
        this(tree, removed, List.of());
    }
}
