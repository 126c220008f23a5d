package org.opencowork.pairing.api.redaction;

import org.jspecify.annotations.Nullable;

/**
 * One place that was taken out, told without what was there.
 *
 * @param rule the redactor's name for what found it
 * @param standIn the word that stands there now; null if nothing does, as of a field that never leaves
 * @param at where it was: a JSON pointer (RFC 6901) whose names are those that left
 * @param ofName whether it was in the name of one of the fields there, and not in the value
 * @param range which characters of the text there, before anything was taken out; null for the whole value
 */
public record Removal(
        String rule, @Nullable String standIn, String at, boolean ofName, RedactionRule.@Nullable Span range) {}
