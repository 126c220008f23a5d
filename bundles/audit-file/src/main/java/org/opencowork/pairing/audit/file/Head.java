package org.opencowork.pairing.audit.file;

/**
 * The newest line of the log.
 *
 * @param seq its number; 0 before the first
 * @param hash the SHA-256 of its bytes in hex; zeros before the first
 */
record Head(long seq, String hash) {

    static final Head NONE = new Head(0, "0".repeat(64));
}
