package org.opencowork.pairing.runtime.opencode;

import java.util.Optional;

/** The server that the runtime talks to. Thread-safe; no call blocks but {@link #close}. */
interface OpenCodeServer extends AutoCloseable {

    /** Returns where it listens, or empty while it is not there. */
    Optional<Endpoint> endpoint();

    /** Says in a sentence what is wrong while there is no endpoint, and the remedy if there is one. */
    String trouble();

    /** Lets the reaction run, which must be quick, whenever a server that was started here begins to listen. */
    default void whenListening(Runnable reaction) {}

    /** Lets go of it; blocks at most 15 s. */
    @Override
    void close();
}
