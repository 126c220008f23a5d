package org.opencowork.pairing.api.transport;

/**
 * What a heartbeat says.
 *
 * @param status the pairing's status in the words of the contract
 * @param lastCommandSequence the cursor
 */
public record Heartbeat(String status, long lastCommandSequence) {}
