package org.opencowork.pairing.broker.domain;

/** What becomes of a result that was handed in. */
public enum Settlement {
    /** It ended the command. */
    SETTLED,
    /** It had come before under the same idempotency key; nothing changes. */
    REPEATED,
    /** It came under a lease that has run out, was given on, or is over because the command has ended. */
    LEASE_LOST,
    /** The pairing has no such command. */
    UNKNOWN_COMMAND
}
