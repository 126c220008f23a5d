package org.opencowork.pairing.core.bench;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.opencowork.pairing.api.secrets.Secret;
import org.opencowork.pairing.api.secrets.SecretName;
import org.opencowork.pairing.api.secrets.SecretStore;
import org.opencowork.pairing.api.secrets.SecretStoreException;

/** A secret store in memory that can be locked. */
public final class MemorySecrets implements SecretStore {

    private final Map<SecretName, Secret> secrets = new HashMap<>();
    private boolean locked;

    @Override
    public synchronized Optional<Secret> find(SecretName name) throws SecretStoreException {
        refuseIfLocked();
        return Optional.ofNullable(secrets.get(name)).map(Secret::copy);
    }

    @Override
    public synchronized void put(SecretName name, Secret secret) throws SecretStoreException {
        refuseIfLocked();
        secrets.put(name, secret.copy());
    }

    @Override
    public synchronized void remove(SecretName name) throws SecretStoreException {
        refuseIfLocked();
        secrets.remove(name);
    }

    @Override
    public String place() {
        return "memory";
    }

    /** Locks the store, or unlocks it. */
    public synchronized void locked(boolean on) {
        locked = on;
    }

    /** Returns how many secrets it keeps. */
    public synchronized int kept() {
        return secrets.size();
    }

    private void refuseIfLocked() throws SecretStoreException {
        if (locked) {
            throw new SecretStoreException(SecretStoreException.Reason.LOCKED, "Unlock the store.");
        }
    }
}
