package org.opencowork.pairing.broker.domain;

import java.time.Duration;

/**
 * How much the broker takes on.
 *
 * @param bodyBytes the largest request body, also the most payload that one claim answers with
 * @param longestWait how long a poll is held at most
 * @param requestsPerPairing how many of a Desktop's requests may be under way together, held ones included
 * @param queuedCommands how far the newest command of a pairing may be ahead of the oldest open one
 * @param commandsKept how many commands behind the newest an ended one is kept for
 * @param eventsKept how many events of a pairing are kept
 */
public record BrokerLimits(
        int bodyBytes,
        Duration longestWait,
        int requestsPerPairing,
        int queuedCommands,
        int commandsKept,
        int eventsKept) {

    /** What a broker has that was told nothing else. */
    public static BrokerLimits defaults() {
        return new BrokerLimits(1 << 20, Duration.ofSeconds(60), 64, 10_000, 20_000, 100_000);
    }
}
