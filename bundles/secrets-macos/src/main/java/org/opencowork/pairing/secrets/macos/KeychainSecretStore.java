package org.opencowork.pairing.secrets.macos;

import static org.osgi.service.component.annotations.ConfigurationPolicy.REQUIRE;

import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.ToIntFunction;
import org.opencowork.pairing.api.secrets.Secret;
import org.opencowork.pairing.api.secrets.SecretName;
import org.opencowork.pairing.api.secrets.SecretStore;
import org.opencowork.pairing.api.secrets.SecretStoreException;
import org.opencowork.pairing.api.secrets.SecretStoreException.Reason;
import org.opencowork.pairing.shared.text.SecretText;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;

/**
 * Keeps secrets in the keychain of the user, as generic passwords of this program. Thread-safe.
 *
 * <p>macOS itself may ask the person before it opens the keychain; a call then waits for them.
 */
@Component(
        configurationPid = "org.opencowork.pairing.secrets.macos",
        configurationPolicy = REQUIRE,
        immediate = true,
        property = SecretStore.PLACE + "=system")
public final class KeychainSecretStore implements SecretStore {

    private final Keychain keychain;

    /** Uses the keychain of this computer. */
    @Activate
    public KeychainSecretStore() {
        this(new SecurityFramework());
    }

    KeychainSecretStore(Keychain keychain) {
        this.keychain = keychain;
    }

    @Override
    public synchronized Optional<Secret> find(SecretName name) throws SecretStoreException {
        var found = new AtomicReference<Secret>();
        var status = keychain.find(name.value(), value -> found.set(SecretText.decoded(value, Secret::copyOf)));
        if (status != Keychain.NOT_FOUND) {
            require(status);
        }
        return Optional.ofNullable(found.get());
    }

    @Override
    public synchronized void put(SecretName name, Secret secret) throws SecretStoreException {
        require(secret.<Integer>reveal(characters -> withBytes(characters, value -> {
            var added = keychain.add(name.value(), value);
            return added == Keychain.DUPLICATE ? keychain.update(name.value(), value) : added;
        })));
    }

    @Override
    public synchronized void remove(SecretName name) throws SecretStoreException {
        var status = keychain.delete(name.value());
        if (status != Keychain.NOT_FOUND) {
            require(status);
        }
    }

    @Override
    public String place() {
        return "the keychain";
    }

    private static int withBytes(char[] characters, ToIntFunction<byte[]> deed) {
        var bytes = SecretText.encoded(characters);
        try {
            return deed.applyAsInt(bytes);
        } finally {
            Arrays.fill(bytes, (byte) 0);
        }
    }

    private static void require(int status) throws SecretStoreException {
        switch (status) {
            case Keychain.SUCCESS -> {}
            case Keychain.LOCKED ->
                throw new SecretStoreException(
                        Reason.LOCKED, "The keychain is locked: log in, or unlock it with Keychain Access.");
            case Keychain.NOT_AUTHORIZED, Keychain.CANCELED ->
                throw new SecretStoreException(
                        Reason.LOCKED, "macOS was not allowed to open the keychain for this program: allow it.");
            default ->
                throw new SecretStoreException(
                        Reason.UNAVAILABLE,
                        "The keychain cannot be used (OSStatus " + status + "). Keep tokens elsewhere: --secret-store"
                                + " file --passphrase-file F, or for this run only --secret-store memory.");
        }
    }
}
