package org.opencowork.pairing.api.desktop;

import java.util.function.Consumer;
import org.opencowork.pairing.api.runtime.Observation;
import org.osgi.annotation.versioning.ProviderType;

/** Shows the person the stream of events that leaves for a pairing, and stops it at a word. Thread-safe. */
@ProviderType
public interface Departures {

    /**
     * Shows what leaves for the pairing from now on, until closed; a pairing that is paused or offline shows what
     * will leave once it may.
     *
     * <p>The watcher is called on the thread of the events, in order, and must be quick.
     */
    Observation watch(String pairingId, Consumer<Departure> watcher) throws PairingException;

    /**
     * Stops the pairing's stream: when this returns, no event of it leaves any more, until {@link #resume}. Events
     * wait meanwhile, bounded as for a broker that is away. A pause lasts over restarts.
     */
    void pause(String pairingId) throws PairingException;

    /** Lets the stream go on with what has waited. */
    void resume(String pairingId) throws PairingException;

    /** Tells whether the pairing's stream is paused. */
    boolean paused(String pairingId) throws PairingException;
}
