package org.opencowork.pairing.core.pairing;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.opencowork.pairing.api.secrets.Secret;
import org.opencowork.pairing.api.secrets.SecretName;
import org.opencowork.pairing.api.secrets.SecretStore;
import org.opencowork.pairing.api.secrets.SecretStoreException;
import org.opencowork.pairing.core.port.Port;

/**
 * The pairings' tokens: at rest in the secret store, in memory only while requests are under way. Thread-safe.
 */
public final class Tokens {

    private static final class Held {
        final Secret token;
        int requests;

        Held(Secret token) {
            this.token = token;
        }
    }

    private final Port<SecretStore> store;
    private final Map<String, Held> held = new HashMap<>();

    /** Keeps the tokens in the store that is plugged in at the time. */
    public Tokens(Port<SecretStore> store) {
        this.store = store;
    }

    /** Puts a new pairing's token to rest. */
    public void put(String pairingId, Secret token) throws SecretStoreException {
        store.run(secrets -> secrets.put(name(pairingId), token));
    }

    /** Removes a token for good. */
    public void remove(String pairingId) throws SecretStoreException {
        store.run(secrets -> secrets.remove(name(pairingId)));
    }

    /** Lends the token for one request; requests that overlap share it. Ends with {@link #release}. */
    public Secret borrow(String pairingId) throws SecretStoreException {
        synchronized (this) {
            var shared = held.get(pairingId);
            if (shared != null) {
                shared.requests++;
                return shared.token;
            }
        }
        var fetched = fetch(pairingId);
        synchronized (this) {
            var shared = held.computeIfAbsent(pairingId, id -> new Held(fetched));
            if (shared.token != fetched) {
                fetched.close();
            }
            shared.requests++;
            return shared.token;
        }
    }

    /** Gives a borrowed token back; with the last one it is wiped. */
    public synchronized void release(String pairingId) {
        var shared = held.get(pairingId);
        if (shared != null && --shared.requests == 0) {
            held.remove(pairingId);
            shared.token.close();
        }
    }

    private Secret fetch(String pairingId) throws SecretStoreException {
        return store.<Optional<Secret>, SecretStoreException>use(secrets -> secrets.find(name(pairingId)))
                .orElseThrow(() -> new SecretStoreException(
                        SecretStoreException.Reason.UNREADABLE,
                        "The secret store holds no token for this pairing. Revoke it and pair anew, or start the"
                                + " Desktop with the secret store that it was made with."));
    }

    private static SecretName name(String pairingId) {
        return new SecretName("pairing." + pairingId + ".token");
    }
}
