package org.opencowork.pairing.api.desktop;

import java.util.Set;
import org.osgi.annotation.versioning.ProviderType;

/** The places where tokens can rest. Thread-safe. */
@ProviderType
public interface TokenPlaces {

    /** Returns the words of those that are there at this moment; see {@code SecretStore.PLACE}. */
    Set<String> places();

    /**
     * Moves the tokens of all pairings from one place to another: each is copied, read back, and only then removed.
     * After it was cut short, it can be called again.
     *
     * @return how many were moved
     */
    int move(String from, String to) throws PairingException;
}
