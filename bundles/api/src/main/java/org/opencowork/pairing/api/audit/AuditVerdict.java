package org.opencowork.pairing.api.audit;

/**
 * Whether the audit is whole.
 *
 * @param entries how many entries were read
 * @param finding in words: that it is whole, or which entry was changed, removed, moved or cut off
 */
public record AuditVerdict(boolean whole, long entries, String finding) {}
