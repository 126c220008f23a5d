package org.opencowork.pairing.audit.file;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.opencowork.pairing.api.secrets.Secret;
import org.opencowork.pairing.api.secrets.SecretName;
import org.opencowork.pairing.api.secrets.SecretStore;
import org.opencowork.pairing.api.secrets.SecretStoreException;
import org.opencowork.pairing.api.secrets.SecretStoreException.Reason;

/** A secret store that can be locked. */
final class Drawer implements SecretStore {

    final Map<SecretName, Secret> secrets = new ConcurrentHashMap<>();
    volatile boolean locked;

    @Override
    public Optional<Secret> find(SecretName name) throws SecretStoreException {
        open();
        return Optional.ofNullable(secrets.get(name)).map(Secret::copy);
    }

    @Override
    public void put(SecretName name, Secret secret) throws SecretStoreException {
        open();
        secrets.put(name, secret.copy());
    }

    @Override
    public void remove(SecretName name) throws SecretStoreException {
        open();
        secrets.remove(name);
    }

    @Override
    public String place() {
        return "a drawer";
    }

    private void open() throws SecretStoreException {
        if (locked) {
            throw new SecretStoreException(Reason.LOCKED, "Unlock it.");
        }
    }
}
