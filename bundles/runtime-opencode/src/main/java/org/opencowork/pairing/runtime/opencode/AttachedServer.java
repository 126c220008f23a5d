package org.opencowork.pairing.runtime.opencode;

import java.util.Optional;

/** A server that someone else looks after. */
record AttachedServer(Endpoint address) implements OpenCodeServer {

    @Override
    public Optional<Endpoint> endpoint() {
        return Optional.of(address);
    }

    @Override
    public String trouble() {
        return "";
    }

    @Override
    public void close() {
        // It is not ours to end.
    }
}
