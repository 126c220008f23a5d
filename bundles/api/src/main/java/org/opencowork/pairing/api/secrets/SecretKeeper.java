package org.opencowork.pairing.api.secrets;

import java.util.List;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * Has secrets of its own in the secret store, beside the tokens of pairings; they go along when the person changes stores.
 *
 * <p>Thread-safe. A call may block up to 30 s while the user unlocks the store.
 */
@ConsumerType
public interface SecretKeeper {

    /** Returns the names of its secrets in this store; none if it has nothing there. */
    List<SecretName> keptIn(SecretStore store) throws SecretStoreException;
}
