package org.opencowork.pairing.core.command;

import org.opencowork.pairing.api.Actor;
import org.opencowork.pairing.api.Farewell;
import org.opencowork.pairing.api.store.StoreException;

/** Ends a pairing at the remote's wish. */
@FunctionalInterface
public interface Revocation {

    /**
     * Ends the pairing here, and then tells the broker.
     *
     * @param farewell says how the broker gets the result of the command that asked for it, which is in the journal
     */
    void revoke(Actor actor, Farewell farewell) throws StoreException;
}
