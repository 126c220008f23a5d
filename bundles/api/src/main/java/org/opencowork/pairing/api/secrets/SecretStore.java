package org.opencowork.pairing.api.secrets;

import java.util.Optional;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * Keeps named secrets for the current operating-system user.
 *
 * <p>Thread-safe. A call may block up to 30 s while the user unlocks the store. Of several registered stores, the
 * one with the highest {@code service.ranking} is used.
 */
@ConsumerType
public interface SecretStore {

    /** The service property with the word by which a person names the store: {@code system}, {@code file}, and so on. */
    String PLACE = "pairing.place";

    /** Returns the secret, or empty if there surely is none; the caller closes it to wipe it. */
    Optional<Secret> find(SecretName name) throws SecretStoreException;

    /** Stores a copy of the secret, replacing an earlier one of that name; it is kept when this returns. */
    void put(SecretName name, Secret secret) throws SecretStoreException;

    /** Removes the secret; one that is not there is no error. */
    void remove(SecretName name) throws SecretStoreException;

    /** Says in a few words where the secrets rest, such as {@code GNOME Keyring}, for the person to read. */
    String place();
}
