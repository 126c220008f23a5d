package org.opencowork.pairing.api.redaction;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is left of a tree.
 *
 * @param tree the redacted JSON tree
 * @param removed how many places were taken out, by the word that stands in for them, such as {@code [local-path]}
 */
public record Redaction(@Nullable Object tree, Map<String, Integer> removed) {}
