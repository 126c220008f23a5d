package org.opencowork.pairing.audit.file;

/**
 * Up to where the log is on disk.
 *
 * @param segment the number of the newest file
 * @param offset how many bytes of it count
 */
record LogEnd(int segment, long offset, Head head) {}
