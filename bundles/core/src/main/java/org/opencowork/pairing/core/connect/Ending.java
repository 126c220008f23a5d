package org.opencowork.pairing.core.connect;

/** What a connection tells whoever opened it. */
interface Ending {

    /** The broker has answered for the first time, or again. */
    void connected();

    /** The broker has ended the pairing. */
    void revoked(String why);
}
