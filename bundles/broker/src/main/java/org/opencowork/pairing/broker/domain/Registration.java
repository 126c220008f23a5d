package org.opencowork.pairing.broker.domain;

/** What becomes of a pairing that is registered. */
public enum Registration {
    /** It is new. */
    REGISTERED,
    /** It was registered before with the same device and token. */
    REPEATED,
    /** The id or the token belongs to another registration. */
    TAKEN
}
