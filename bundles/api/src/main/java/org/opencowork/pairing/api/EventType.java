package org.opencowork.pairing.api;

/** The kinds of events that a paired Desktop publishes. */
public enum EventType {
    HEARTBEAT("heartbeat"),
    COMMAND_ACCEPTED("command.accepted"),
    COMMAND_COMPLETED("command.completed"),
    COMMAND_FAILED("command.failed"),
    SESSION_EVENT("session.event"),
    AUDIT("audit"),
    STATUS("status");

    private final String wire;

    EventType(String wire) {
        this.wire = wire;
    }

    /** Returns the word on the wire. */
    public String wire() {
        return wire;
    }
}
