package org.opencowork.pairing.api;

/** A failure that the person is told of. */
public interface Told {

    /** Returns what the person is told; its English is the message of the failure. */
    Sentence sentence();
}
