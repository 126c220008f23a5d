package org.opencowork.pairing.broker.domain;

/** What a poll waits for. */
public sealed interface Topic {

    /** A command to run, or another standing of the pairing. */
    record Commands(String pairingId) implements Topic {}

    /** A command's result. */
    record Result(String pairingId, String commandId) implements Topic {}

    /** An event from the Desktop. */
    record Events(String pairingId) implements Topic {}
}
