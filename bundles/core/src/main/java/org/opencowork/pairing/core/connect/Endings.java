package org.opencowork.pairing.core.connect;

import org.opencowork.pairing.api.Actor;
import org.opencowork.pairing.api.Farewell;
import org.opencowork.pairing.api.store.StoreException;

/** How a pairing ends from the other side. */
public interface Endings {

    /** Why a pairing ended where a request was answered with 410. */
    String GONE = "The broker no longer knows this pairing (410).";

    /** Why a pairing ended where a claim's answer said so. */
    String REVOKED = "The broker says that this pairing was revoked.";

    /** The broker no longer knows the pairing, or says that it was revoked; it needs not be told. */
    void revokedByBroker(String pairingId, String why);

    /** A command asked for it; {@code farewell} says how the broker gets its result. */
    void revokedByCommand(String pairingId, Actor actor, Farewell farewell) throws StoreException;
}
