package org.opencowork.pairing.api.transport;

import java.time.Duration;
import java.util.Map;

/**
 * What is asked of the broker.
 *
 * @param afterSequence the cursor: only commands above it are wanted
 * @param limit how many commands at most, at least 1
 * @param lease how long the lease should be
 * @param hold how long the broker may hold the request until there is a command; zero for not at all
 * @param capabilities what this Desktop can do, as a JSON tree
 */
public record ClaimRequest(
        long afterSequence, int limit, Duration lease, Duration hold, Map<String, Object> capabilities) {}
