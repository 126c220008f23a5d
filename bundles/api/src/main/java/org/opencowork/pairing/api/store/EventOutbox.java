package org.opencowork.pairing.api.store;

import java.util.List;
import org.opencowork.pairing.api.PairingEvent;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * Holds redacted events until the broker has them, bounded in bytes for each pairing.
 *
 * <p>Thread-safe; durable when a call returns. Positions rise and are never used twice. A session's event is given
 * the next {@code sequence} of its pairing, without holes and over restarts.
 */
@ConsumerType
public interface EventOutbox {

    /**
     * Appends events of one pairing, in order.
     *
     * <p>Where they do not fit, the oldest go first, and one {@code status} event takes their place whose payload
     * announces the gap: {@code {gap: {from, to, reason}}}, with the session sequences that are gone.
     */
    void append(String pairingId, List<PairingEvent> events) throws StoreException;

    /** Returns the oldest events, as many as fit both limits, but at least one if there is any. */
    List<OutboxEntry> oldest(String pairingId, int maxCount, int maxBytes) throws StoreException;

    /** Removes the events up to and including a position. */
    void remove(String pairingId, long throughPosition) throws StoreException;

    /** Removes all events of a pairing. */
    void clear(String pairingId) throws StoreException;

    /** Returns how many events wait. */
    long waiting(String pairingId) throws StoreException;
}
