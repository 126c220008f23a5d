package org.opencowork.pairing.secrets.windows;

import static org.osgi.service.component.annotations.ConfigurationPolicy.REQUIRE;

import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.opencowork.pairing.api.secrets.Secret;
import org.opencowork.pairing.api.secrets.SecretName;
import org.opencowork.pairing.api.secrets.SecretStore;
import org.opencowork.pairing.api.secrets.SecretStoreException;
import org.opencowork.pairing.api.secrets.SecretStoreException.Reason;
import org.opencowork.pairing.shared.text.SecretText;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;

/** Keeps secrets in the Credential Manager, as generic credentials of this user on this computer. Thread-safe. */
@Component(
        configurationPid = "org.opencowork.pairing.secrets.windows",
        configurationPolicy = REQUIRE,
        immediate = true,
        property = SecretStore.PLACE + "=system")
public final class CredentialSecretStore implements SecretStore {

    private static final String TARGET = "org.opencowork.pairing/";

    /** {@code CRED_MAX_CREDENTIAL_BLOB_SIZE}. */
    private static final int MOST_BYTES = 5 * 512;

    private final Credentials credentials;

    /** Uses the Credential Manager of this computer. */
    @Activate
    public CredentialSecretStore() {
        this(new Advapi());
    }

    CredentialSecretStore(Credentials credentials) {
        this.credentials = credentials;
    }

    @Override
    public synchronized Optional<Secret> find(SecretName name) throws SecretStoreException {
        var found = new AtomicReference<Secret>();
        var error =
                credentials.read(TARGET + name.value(), value -> found.set(SecretText.decoded(value, Secret::copyOf)));
        if (error != Credentials.NOT_FOUND) {
            require(error);
        }
        return Optional.ofNullable(found.get());
    }

    @Override
    public synchronized void put(SecretName name, Secret secret) throws SecretStoreException {
        var value = secret.reveal(SecretText::encoded);
        try {
            if (value.length > MOST_BYTES) {
                throw new SecretStoreException(
                        Reason.UNAVAILABLE, "The Credential Manager keeps at most " + MOST_BYTES + " bytes.");
            }
            require(credentials.write(TARGET + name.value(), value));
        } finally {
            Arrays.fill(value, (byte) 0);
        }
    }

    @Override
    public synchronized void remove(SecretName name) throws SecretStoreException {
        var error = credentials.delete(TARGET + name.value());
        if (error != Credentials.NOT_FOUND) {
            require(error);
        }
    }

    @Override
    public String place() {
        return "the Credential Manager of Windows";
    }

    private static void require(int error) throws SecretStoreException {
        if (error == Credentials.NO_SESSION) {
            throw new SecretStoreException(
                    Reason.LOCKED, "Windows keeps no credentials in this kind of session: log in at the desktop.");
        }
        if (error != Credentials.SUCCESS) {
            throw new SecretStoreException(
                    Reason.UNAVAILABLE,
                    "The Credential Manager cannot be used (error " + error + "). Keep tokens elsewhere: --secret-store"
                            + " file --passphrase-file F, or for this run only --secret-store memory.");
        }
    }
}
