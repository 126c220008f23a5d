package org.opencowork.pairing.api.store;

import java.util.Map;

/**
 * An event that waits.
 *
 * @param event the JSON tree that leaves, {@code sequence} included
 */
public record OutboxEntry(long position, Map<String, Object> event) {}
