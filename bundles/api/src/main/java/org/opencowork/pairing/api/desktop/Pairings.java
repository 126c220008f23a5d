package org.opencowork.pairing.api.desktop;

import java.util.List;
import java.util.Map;
import org.opencowork.pairing.api.Pairing;
import org.osgi.annotation.versioning.ProviderType;

/**
 * What the person can do with pairings. Thread-safe; each call is in the audit before it takes effect.
 *
 * <p>Calls block for as long as the disk and the secret store take; {@link #sync} also for the broker.
 */
@ProviderType
public interface Pairings {

    /** Makes a pairing; the token is shown in this answer and never again. */
    NewPairing create(PairingDraft draft) throws PairingException;

    /** Returns every pairing, oldest first. */
    List<Pairing> list();

    /** Returns the pairing. */
    Pairing get(String pairingId) throws PairingException;

    /** Changes what the change names and nothing else. */
    Pairing update(String pairingId, PairingChange change) throws PairingException;

    /** Enables the pairing, which then connects by itself, now and after every restart. */
    Pairing connect(String pairingId) throws PairingException;

    /** Disables the pairing; what runs may end, nothing new is claimed. */
    Pairing disconnect(String pairingId) throws PairingException;

    /** Claims, runs and delivers what waits, publishes the outbox, and says what was done; blocks up to 60 s. */
    SyncReport sync(String pairingId) throws PairingException;

    /**
     * Makes a new token, to be made known to the broker; it is shown in this answer and never again. The one before it
     * stays in use until the broker takes the new one, so no command is lost meanwhile.
     */
    NewPairing rotateToken(String pairingId) throws PairingException;

    /** Ends the pairing for good, here first; the broker is told until it has heard. */
    Pairing revoke(String pairingId) throws PairingException;

    /** Returns live facts about the pairing, as a JSON tree: what is proved, when, and what waits. */
    Map<String, Object> facts(String pairingId) throws PairingException;

    /**
     * Goes the way to the pairing's broker step by step, with a heartbeat at its end, and says at each step what is so
     * and what to do. Blocks for some seconds where the network does not answer.
     */
    List<Finding> examine(String pairingId) throws PairingException;
}
