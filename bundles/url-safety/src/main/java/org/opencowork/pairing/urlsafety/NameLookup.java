package org.opencowork.pairing.urlsafety;

import java.util.List;

/** Finds the addresses of a name. */
interface NameLookup {

    /**
     * What a look-up found.
     *
     * @param addresses each of 4 or 16 bytes; empty if there is none
     * @param failure in words why there are none, or empty if there are some
     * @param transientFailure another try may go better
     */
    record Answer(List<byte[]> addresses, String failure, boolean transientFailure) {}

    /**
     * Asks anew, for IPv4 and IPv6, and follows aliases. Blocks up to 10 s; thread-safe.
     *
     * @throws InterruptedException if the caller was interrupted meanwhile
     */
    Answer lookUp(String name) throws InterruptedException;
}
