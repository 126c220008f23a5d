package org.opencowork.pairing.runtime.opencode;

import java.util.Optional;

/** Stands in where the configuration names no server that may be used; it says why. */
record UnusableServer(String trouble) implements OpenCodeServer {

    @Override
    public Optional<Endpoint> endpoint() {
        return Optional.empty();
    }

    @Override
    public void close() {
        // There is nothing to let go of.
    }
}
