package org.opencowork.pairing.api;

/** Where a pairing stands, in the words of the wire contract. */
public enum PairingStatus {
    /** Enabled, and the broker has answered lately. */
    PAIRED_ONLINE,
    /** Enabled, but the broker is not answering at the moment. */
    PAIRED_OFFLINE,
    /** Switched off by the person; it asks for nothing. */
    DISABLED,
    /** Ended for good, by either side. */
    REVOKED,
    /** Stopped because something must be put right first; the pairing says what. */
    ERROR;

    /** Returns the word on the wire, such as {@code paired_online}. */
    public String wire() {
        return Wire.word(this);
    }

    /** Returns the status for a word on the wire; an unknown word is an {@link IllegalArgumentException}. */
    public static PairingStatus of(String wire) {
        return Wire.constant(PairingStatus.class, wire);
    }
}
