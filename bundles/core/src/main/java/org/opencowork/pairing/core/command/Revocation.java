package org.opencowork.pairing.core.command;

import org.jspecify.annotations.Nullable;
import org.opencowork.pairing.api.Actor;
import org.opencowork.pairing.api.store.StoreException;
import org.opencowork.pairing.api.transport.Delivery;

/** Ends a pairing at the remote's wish. */
@FunctionalInterface
public interface Revocation {

    /**
     * Ends the pairing here, and then tells the broker.
     *
     * @param farewell the result of the command that asked for it, the last that is handed in; null without a lease
     */
    void revoke(Actor actor, @Nullable Delivery farewell) throws StoreException;
}
