package org.opencowork.pairing.api.audit;

/**
 * Where the audit's chain stands: whoever keeps this can tell later whether what was there then still is.
 *
 * @param entries the number of its newest entry
 * @param hash the SHA-256 of that entry's bytes, in hex
 */
public record AuditHead(long entries, String hash) {}
