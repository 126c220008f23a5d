package org.opencowork.pairing.broker.domain;

/** What becomes of a command that the remote side hands in. */
public sealed interface Enqueued {

    /** It has its place; the same if it had been handed in before. */
    record Accepted(String commandId, long sequence) implements Enqueued {}

    /** Another command of the pairing has this id. */
    record IdTaken() implements Enqueued {}

    /** Too many commands wait for the Desktop. */
    record QueueFull() implements Enqueued {}

    /** The pairing has been revoked. */
    record PairingRevoked() implements Enqueued {}

    /** No such pairing is registered. */
    record UnknownPairing() implements Enqueued {}
}
