package org.opencowork.pairing.core.pairing;

import java.util.HashMap;
import java.util.List;
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

    /** A token that is lent; close it to give it back. With the last one the token is wiped from memory. */
    public final class Loan implements AutoCloseable {

        private final Held held;

        private Loan(Held held) {
            this.held = held;
        }

        /** Returns the token; it must not be used after {@link #close()}. */
        public Secret token() {
            return held.token;
        }

        /** Tells whether a newer token is in use meanwhile. */
        public boolean outdated() {
            synchronized (Tokens.this) {
                return held.outdated;
            }
        }

        @Override
        public void close() {
            giveBack(held);
        }
    }

    private static final class Held {
        final String pairingId;
        final Secret token;
        int loans;
        boolean outdated;

        Held(String pairingId, Secret token) {
            this.pairingId = pairingId;
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

    /** Puts a newer token to rest beside the one in use. */
    public void putNewer(String pairingId, Secret token) throws SecretStoreException {
        store.run(secrets -> secrets.put(newer(pairingId), token));
    }

    /** Returns the newer token, to be closed after use; empty if there is none. */
    public Optional<Secret> newerOf(String pairingId) throws SecretStoreException {
        return store.use(secrets -> secrets.find(newer(pairingId)));
    }

    /** Takes the newer token into use; may be repeated after it was cut short, and does nothing if there is none. */
    public void renew(String pairingId) throws SecretStoreException {
        var found = newerOf(pairingId);
        if (found.isPresent()) {
            try (var token = found.get()) {
                put(pairingId, token);
            }
            store.run(secrets -> secrets.remove(newer(pairingId)));
        }
        synchronized (this) {
            var before = held.remove(pairingId);
            if (before != null) {
                before.outdated = true;
            }
        }
    }

    /** Removes a pairing's tokens for good. */
    public void remove(String pairingId) throws SecretStoreException {
        for (var name : names(pairingId)) {
            store.run(secrets -> secrets.remove(name));
        }
    }

    /** Lends the token for one request; requests that overlap share it. */
    public Loan borrow(String pairingId) throws SecretStoreException {
        synchronized (this) {
            var shared = held.get(pairingId);
            if (shared != null) {
                return lend(shared);
            }
        }
        var fetched = fetch(pairingId);
        synchronized (this) {
            var shared = held.computeIfAbsent(pairingId, id -> new Held(id, fetched));
            if (shared.token != fetched) {
                fetched.close();
            }
            return lend(shared);
        }
    }

    private Loan lend(Held shared) {
        shared.loans++;
        return new Loan(shared);
    }

    private synchronized void giveBack(Held shared) {
        if (--shared.loans == 0) {
            held.remove(shared.pairingId, shared);
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

    /** Returns the names under which a pairing's tokens may be kept. */
    public static List<SecretName> names(String pairingId) {
        return List.of(name(pairingId), newer(pairingId));
    }

    private static SecretName name(String pairingId) {
        return new SecretName("pairing." + pairingId + ".token");
    }

    private static SecretName newer(String pairingId) {
        return new SecretName("pairing." + pairingId + ".token.newer");
    }
}
