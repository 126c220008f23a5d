package org.opencowork.pairing.broker.domain;

/** What becomes of a new token for a pairing. */
public enum Rotation {
    /** It opens the pairing from now on; the one before it does so for a while, too. */
    ROTATED,
    /** It is the pairing's token already. */
    REPEATED,
    /** It is, or was, a token of another pairing, or of this one before. */
    TAKEN,
    /** The pairing was revoked, and nothing opens it any more. */
    REVOKED,
    /** There is no such pairing. */
    UNKNOWN
}
